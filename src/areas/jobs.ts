import type { Job } from '#engine/jobs/index.ts';

/** The background work of every noun, for the worker. */
export const jobs: readonly Job[] = [];
