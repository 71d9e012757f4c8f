import type { ChangeInput } from '#model/api.ts';
import { asChange, type StartRecord } from './settings.ts';

/** A record of a workspace that may be one of those that it begins with. */
export type There = {
  readonly object: string;
  readonly id: string;
  readonly version: number;
  readonly deleted: boolean;
  readonly values: Readonly<Record<string, unknown>>;
};

const spoken = ['name', 'reverseName', 'purpose', 'description', 'note', 'guidance', 'subject'];

/**
 * What a workspace lacks of the records that it should begin with: those that nobody made or deleted, and the wording of
 * those that nobody touched since. What people changed stays as they left it.
 */
export function lacking(wanted: readonly StartRecord[], there: readonly There[]): ChangeInput[] {
  const changes: ChangeInput[] = [];
  const made = new Set(there.map((one) => one.id));
  for (const record of wanted) {
    const same = there.find((one) => isSame(record, one));
    if (same) changes.push(...worded(record, same));
    else if (hasParent(record, made)) {
      changes.push(asChange(record));
      made.add(record.id);
    }
  }
  return changes;
}

function isSame({ object, id, knownBy, values }: StartRecord, one: There): boolean {
  if (one.object !== object) return false;
  return one.id === id || (knownBy !== null && one.values[knownBy] === values[knownBy]);
}

const parents: Readonly<Record<string, string>> = {
  'class-value': 'classification',
  'stage': 'method',
  'gate': 'stage',
  'stage-task': 'stage',
};

// A class whose scheme people made by themselves, or threw away, is not put beside their own; nor a stage of such a method.
function hasParent({ object, values }: StartRecord, made: ReadonlySet<string>): boolean {
  const parent = values[parents[object] ?? ''];
  return typeof parent !== 'string' || made.has(parent);
}

function worded({ object, values }: StartRecord, one: There): ChangeInput[] {
  const differing = spoken.filter(
    (name) => typeof values[name] === 'string' && values[name] !== one.values[name],
  );
  if (one.deleted || one.version !== 1 || differing.length === 0) return [];
  const words = Object.fromEntries(differing.map((name) => [name, values[name]]));
  return [{ op: 'update', object, id: one.id, values: words }];
}
