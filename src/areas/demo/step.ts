import { instantIn } from '#kit/instant.ts';
import type { Language, Text } from '#kit/text.ts';
import type { ChangeInput } from '#model/api.ts';

/** Where the demo company is put: a workspace that has been founded. */
export type DemoGround = {
  readonly now: Date;
  readonly language: Language;
  /** Of the workspace: its people work by the clock there. */
  readonly zone: string;
  /** The base currency of the workspace. */
  readonly currency: string;
  /** The unit on top. */
  readonly headquarters: string;
  readonly administrator: string;
  /** Ids of the standard roles by code. */
  readonly roles: Readonly<Record<string, string>>;
};

/** One changeset of the demo company's past, to be committed with that clock and by that person. */
export type DemoStep = {
  readonly at: Date;
  readonly by: string;
  readonly reason: Text;
  readonly changes: readonly ChangeInput[];
};

/** A new record of the demo. */
export function create(
  object: string,
  id: string,
  values: Readonly<Record<string, unknown>>,
): ChangeInput {
  return { op: 'create', object, id, values: { ...values } };
}

/** The instant so many days before. */
export function daysBefore(now: Date, days: number): Date {
  return new Date(now.getTime() - days * 86_400_000);
}

/** The day so many days before, as of UTC. */
export function dayBefore(now: Date, days: number): string {
  return daysBefore(now, days).toISOString().slice(0, 10);
}

/** The instant at which clocks of the company show so many minutes past eight in the morning of that day. */
export function sinceEight(
  { zone }: Pick<DemoGround, 'zone'>,
  day: string,
  minutes: number,
): string {
  const eight = Date.parse(instantIn(zone, day, '08:00'));
  return new Date(eight + minutes * 60_000).toISOString();
}
