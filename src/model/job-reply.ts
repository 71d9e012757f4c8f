import type { Text } from '#kit/text.ts';

/** A long-running piece of work. */
export type JobReply = {
  id: string;
  name: string;
  state: 'queued' | 'running' | 'done' | 'failed';
  progress: number;
  total: number | null;
  message: Text | null;
  result: unknown;
  createdAt: string;
  finishedAt: string | null;
};
