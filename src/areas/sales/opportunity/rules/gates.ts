import { Problem } from '#kit/problem.ts';
import { textAt } from '#model/reading.ts';
import { isEmptyValue, type StoredRecord } from '#model/stored.ts';

/** What is known when a gate is asked: the opportunity as it would be, what was ticked for it, and the names of its files. */
export type AtGate = {
  readonly opportunity: StoredRecord;
  readonly ticked: ReadonlySet<string>;
  readonly files: readonly string[];
  /** Whether somebody who must agreed since it came into the stage that it stands in. */
  readonly isApproved: boolean;
};

/** The gates that ask something on the way: on leaving the one stage, on coming into the other; none on the way back. */
export function gatesBetween(
  gates: readonly StoredRecord[],
  { from, to }: { readonly from: string | null; readonly to: string | null },
): StoredRecord[] {
  return gates.filter((gate) => {
    if (gate['active'] === false) return false;
    const stage = textAt(gate, 'stage');
    return gate['side'] === 'entry' ? to !== null && stage === to : from !== null && stage === from;
  });
}

/** The gates among these whose demand is not met. */
export function closedGates(gates: readonly StoredRecord[], known: AtGate): StoredRecord[] {
  return gates.filter((gate) => !isMet(gate, known)).toSorted((a, b) => orderOf(a) - orderOf(b));
}

/** The refusal that names everything that is missing at once. */
export function refusalOf(closed: readonly StoredRecord[]): Problem {
  const names = closed.map((gate) => textAt(gate, 'name') ?? '');
  const missing = closed.map((gate) => ({
    gate: textAt(gate, 'id'),
    name: textAt(gate, 'name'),
    kind: textAt(gate, 'kind'),
    field: textAt(gate, 'field'),
    document: textAt(gate, 'document'),
  }));
  return new Problem(
    'opportunity.gates-closed',
    { names: names.join(' · ') },
    { field: 'stage', extra: { missing } },
  );
}

function isMet(gate: StoredRecord, { opportunity, ticked, files, isApproved }: AtGate): boolean {
  switch (gate['kind']) {
    case 'field':
      return !isEmptyValue(opportunity[textAt(gate, 'field') ?? '']);
    case 'document':
      return files.some((name) => isNamed(name, textAt(gate, 'document')));
    case 'approval':
      return isApproved;
    default:
      return ticked.has(textAt(gate, 'id') ?? '');
  }
}

function isNamed(name: string, words: string | null): boolean {
  return words === null || name.toLowerCase().includes(words.toLowerCase());
}

function orderOf(gate: StoredRecord): number {
  return typeof gate['order'] === 'number' ? gate['order'] : 0;
}
