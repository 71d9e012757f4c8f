export { amendmentOf } from './amending.ts';
export { readBatch, readContract } from './reading.ts';
export { lookAfterContracts } from './timed.ts';
