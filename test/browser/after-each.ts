import { afterEach } from 'vitest';
import { closePages } from './visit.ts';

afterEach(({ task }) => closePages(task.fullTestName, task.result?.state === 'fail'));
