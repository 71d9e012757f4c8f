import type { Job } from '#engine/jobs/index.ts';
import { fallJob } from './customers/pool/index.ts';
import { classJob } from './customers/classification/index.ts';
import { statusJob } from './customers/status-rule/index.ts';
import { findDuplicatesJob } from './customers/duplicate-group/find.ts';
import { handOverJob } from './admin/user/hand-over/in-parts.ts';

/** The background work of every noun, for the worker. */
export const jobs: readonly Job[] = [handOverJob, statusJob, classJob, fallJob, findDuplicatesJob];
