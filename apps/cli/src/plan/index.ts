export { planJson } from './plan-json';
export { planLetter } from './plan-letter';
