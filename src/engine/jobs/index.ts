export { createJobRegistry, defineJob, type Job, type JobRun } from './define.ts';
export { migrateJobs, openBoss } from './queues.ts';
export { findJob, listJobs } from './read.ts';
export { resendJobs } from './resend.ts';
export { type RunParts } from './run.ts';
export { sendJob } from './send.ts';
export { workQueues } from './work.ts';
