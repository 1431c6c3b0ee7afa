export * from './policy';
export * from './plan-step';
export * from './plan-item';
export * from './plan-deliverable';
export * from './plan-marks';
export * from './next-round';
export * from './chase';
export * from './day-mail';
