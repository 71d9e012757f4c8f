import type { z } from 'zod';
import { Problem } from '#kit/problem.ts';
import type { Scope } from '../scope.ts';

/** The queues: at once, long loads, mail, timers, nightly figures. Each has workers of its own, so a load holds up no reminder. */
export const queueNames = ['now', 'bulk', 'mail', 'clock', 'nightly'] as const;
export type QueueName = (typeof queueNames)[number];

/** One run of a job. A job may run again after a crash: what it does to the database belongs into steps. */
export type JobRun<Input> = {
  readonly id: string;
  readonly input: Input;
  /** Aborted when the worker stops or lost the job to another one. */
  readonly signal: AbortSignal;
  /** Whether nobody tries again after this run. */
  readonly isLastTry: boolean;
  /** Shows how far the job has come. */
  readonly progress: (done: number, total?: number) => Promise<void>;
  /**
   * Does something in the database exactly once: the effect and the mark of it commit together, and a repeated run gets
   * the first result (plain JSON) back. The scope it gets stands in the step's transaction.
   */
  readonly step: <T>(key: string, effect: (scope: Scope) => Promise<T>) => Promise<T>;
};

export type JobDefinition<S extends z.ZodType> = {
  /** `import.commit`: area or noun and verb. */
  readonly name: string;
  readonly queue: QueueName;
  readonly input: S;
  /** Its result (plain JSON) is shown with the job. */
  readonly run: (scope: Scope, run: JobRun<z.output<S>>) => Promise<unknown>;
};

/** Whether the job ends with this failure: nobody tries again, or it is a refusal that will not pass (503 may). */
export function isTheEnd(
  failure: unknown,
  { isLastTry }: Pick<JobRun<unknown>, 'isLastTry'>,
): boolean {
  return isLastTry || (failure instanceof Problem && failure.status !== 503);
}

/** A job as the worker knows it, whatever its input. */
export type Job = {
  readonly name: string;
  readonly queue: QueueName;
  readonly start: (scope: Scope, run: JobRun<unknown>) => Promise<unknown>;
};

/** A job that may be sent with that input. */
export type SendableJob<Input> = Pick<Job, 'name' | 'queue'> & {
  readonly parse: (input: unknown) => Input;
};

/** Defines a job: what may be sent, to which queue, and what it does. */
export function defineJob<S extends z.ZodType>(
  definition: JobDefinition<S>,
): Job & SendableJob<z.output<S>> {
  const { name, queue, input, run } = definition;
  return {
    name,
    queue,
    parse: (given) => input.parse(given),
    start: (scope, untyped) => run(scope, { ...untyped, input: input.parse(untyped.input) }),
  };
}

/** The jobs by name; refuses two of one name. */
export function createJobRegistry(jobs: readonly Job[]): ReadonlyMap<string, Job> {
  const registry = new Map<string, Job>();
  for (const job of jobs) {
    if (registry.has(job.name)) throw new Error(`two jobs are called ${job.name}`);
    registry.set(job.name, job);
  }
  return registry;
}
