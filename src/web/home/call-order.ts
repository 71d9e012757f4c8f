import type { Row } from '#web/api/row.ts';
import { readLink, readText } from '#web/kinds/values.ts';

/** A customer to call, and why. */
export type ToCall = {
  readonly id: string;
  /** Whose page opens: of a company, a person or a household. */
  readonly object: string;
  readonly name: string;
  readonly phone: string | null;
  readonly reason: 'step' | 'promise' | 'silent';
  /** When the step or the promise was due, or the last contact was; null where there was none. */
  readonly at: string | null;
  readonly promise: string | null;
};

/** Customers to call, each once, the most pressing reason first: a step, a promise, silence. */
export function toCall(
  steps: readonly Row[],
  promises: readonly Row[],
  silent: readonly Row[],
): readonly ToCall[] {
  const all = [
    ...steps.map((row) => ofParty(row, 'step', 'nextStepAt')),
    ...promises.flatMap(ofPromise),
    ...silent.map((row) => ofParty(row, 'silent', 'lastContactAt')),
  ];
  return [...new Map(all.toReversed().map((one) => [one.id, one])).values()].toReversed();
}

function ofParty(row: Row, reason: 'step' | 'silent', field: string): ToCall {
  return {
    id: row.id,
    object: objectOf(row['kind']),
    name: readText(row['name']) ?? '',
    phone: readText(row['phone']),
    reason,
    at: readText(row[field]),
    promise: null,
  };
}

function ofPromise(row: Row): ToCall[] {
  const party = readLink(row['party']);
  // Who may not see the customer has nobody to call.
  if (!party?.title) return [];
  return [
    {
      id: party.id,
      object: objectOf(row['party.kind']),
      name: party.title,
      phone: readText(row['party.phone']),
      reason: 'promise',
      at: readText(row['dueOn']),
      promise: readText(row['promise']),
    },
  ];
}

function objectOf(kind: unknown): string {
  if (kind === 'person') return 'contact';
  return kind === 'household' ? 'household' : 'account';
}
