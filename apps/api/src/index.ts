/** The API as a part, for what runs it in its own process: tests, benchmarks. */
export { createApi } from './create-api';
export { EVIDENCE_LIMIT } from './delivery/file.controller';
export { LETTER_LIMIT } from './letter/letter.controller';
export type { ApiParts } from './parts';
