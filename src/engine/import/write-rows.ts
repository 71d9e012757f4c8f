import { Problem } from '#kit/problem.ts';
import type { ChangeInput } from '#model/api.ts';
import { objectOf } from '#model/model.ts';
import { commit } from '../commit/index.ts';
import { parseValues } from '../commit/values.ts';
import { withSavepoint } from '../database/transaction.ts';
import type { Scope } from '../scope.ts';
import { refusedRow, type Decided, type Memory, type Task } from './decided.ts';
import { changesOf, partSaid } from './said-changes.ts';
import { askedBy, readFor } from './asked.ts';
import { apartTwins, keepRowKeys } from './likely-twins.ts';
import { decideRows } from './resolve.ts';
import { asProblem } from './not-storable.ts';
import { gateOf, outdated, type Gate, type Turn } from './turns.ts';
import type { Draft } from './drafts.ts';

/** Where rows are written: into which part of which changeset, or nowhere. */
export type Writing = {
  /** The running changeset; null for a dry run. */
  readonly changeset: string | null;
  /** Numbers the pieces that one step falls into. */
  readonly nextPart: () => number;
  readonly memory: Memory;
  /** Where the part is planned while the one before is being written. */
  readonly turn?: Turn;
};

// One part is undone at once, and no changeset of more is.
const mostRecords = 5000;

/** Settles rows: writes what can be written and refuses the others one by one, each with its reason; `records` were written in all. */
export async function settleRows(
  scope: Scope,
  task: Task,
  drafts: readonly Draft[],
  writing: Writing,
): Promise<Settled> {
  const gate = writing.turn && gateOf(scope, writing.turn);
  try {
    return await settleOnce({ scope, task, writing, gate }, drafts);
  } catch (error) {
    if (error !== outdated) throw error;
    // Nothing is written yet; by now the part before stands, and all is understood as it left things.
    writing.memory.clear();
    return settleOnce({ scope, task, writing, gate }, drafts);
  }
}

type Work = {
  readonly scope: Scope;
  readonly task: Task;
  readonly writing: Writing;
  readonly gate: Gate | undefined;
  readonly again: Draft[];
  /** Further children that stand already: a later row may say the same. */
  readonly saidParts: Set<string>;
};

type Settled = { readonly rows: Decided[]; readonly records: number };

async function settleOnce(
  settling: Omit<Work, 'again' | 'saidParts'>,
  drafts: readonly Draft[],
): Promise<Settled> {
  const { scope, task, writing, gate } = settling;
  const settled = new Map<Draft, Decided>();
  const waited = new Set<Draft>();
  const saidParts = new Set<string>();
  let records = 0;
  let pending = drafts;
  while (pending.length > 0) {
    const all = askedBy(scope, task, pending);
    const { now: free, later } = gate?.apart(task, all) ?? { now: pending, later: [] };
    const { now, later: alike } = apartTwins(task, free, waited);
    const asked = { ...all, drafts: now };
    const read = await readFor(scope, task, asked);
    gate?.decidedBy(task, asked, read);
    const decided = decideRows(scope, task, { asked, read, memory: writing.memory });
    const again: Draft[] = [...later, ...alike];
    const open = decided.filter((row) => row.change !== null || row.parts.length > 0);
    records += await writeRows({ ...settling, again, saidParts }, open);
    if (writing.changeset !== null) await keepRowKeys(scope, task, decided);
    await gate?.pass([]);
    for (const row of decided) settled.set(row.draft, row);
    for (const { draft, clash } of decided)
      if (clash && !clash.written && !isRemembered(writing, clash)) again.push(draft);
    // A row that lost the record which an earlier row was to make is understood anew without it.
    pending = again.toSorted((a, b) => a.position - b.position);
  }
  return { rows: drafts.flatMap((draft) => settled.get(draft) ?? []), records };
}

async function writeRows(work: Work, rows: readonly Decided[]): Promise<number> {
  const kept = withoutOrphans(work, rows);
  if (kept.length === 0) return 0;
  const changes = changesOf(kept, {
    isDry: work.writing.changeset === null,
    standing: work.saidParts,
  });
  if (changes.length === 0) return 0;
  if (changes.length > mostRecords - 500 && kept.length > 1) return inHalves(work, kept);
  try {
    const count = await commitPart(work, changes, kept.length > 1);
    for (const part of kept.flatMap((row) => row.parts)) work.saidParts.add(partSaid(part));
    const made = kept.flatMap((row) => [...row.made, ...(row.own ? [row.own] : [])]);
    if (work.writing.changeset !== null) for (const one of made) one.written = true;
    return count;
  } catch (error) {
    if (error === tooLarge) return inHalves(work, kept);
    if (error === outdated) throw error;
    const problem = asProblem(error);
    return refuseCulprits(work, kept, problem);
  }
}

async function inHalves(work: Work, rows: readonly Decided[]): Promise<number> {
  if (rows.length < 2) return writeRows(work, rows);
  const middle = Math.ceil(rows.length / 2);
  return (
    (await writeRows(work, rows.slice(0, middle))) + (await writeRows(work, rows.slice(middle)))
  );
}

const tooLarge = new Error('a part of too many records');

async function commitPart(
  { scope, task, writing, gate }: Work,
  changes: ChangeInput[],
  mayDivide: boolean,
): Promise<number> {
  const request = { changes, keepOrigin: true, mayOpen: task.settings.into !== undefined };
  if (writing.changeset === null) {
    await commit(scope, { ...request, dryRun: true });
    return 0;
  }
  const partOf = { id: writing.changeset, part: writing.nextPart() };
  return withSavepoint(scope.db, async () => {
    const { counts } = await commit(scope, {
      ...request,
      partOf,
      ...(gate ? { ready: gate.pass } : {}),
      ...(task.settings.reason === undefined ? {} : { reason: task.settings.reason }),
    });
    const written = counts.create + counts.update + counts.delete + counts.restore;
    if (written > mostRecords && mayDivide && task.plan.object.definition.kind !== 'fact')
      throw tooLarge;
    return written;
  });
}

/** Refuses the rows that the refusal is about and goes on with the others; where it does not say, the halves tell. */
async function refuseCulprits(
  work: Work,
  rows: readonly Decided[],
  problem: Problem,
): Promise<number> {
  const [only] = rows;
  if (rows.length === 1 && only) {
    refuse(work, only, [problem]);
    return 0;
  }
  const culprits = culpritsOf(work, rows, problem);
  if (culprits.size === 0) return inHalves(work, rows);
  const others = rows.filter((row) => !culprits.has(row));
  const saidOf = Map.groupBy(rows, (row) => row.id);
  const doubtful: Decided[] = [];
  for (const [row, { problems, isOwn }] of culprits) {
    if (isOwn && saidOf.get(row.id)?.length === 1) refuse(work, row, problems);
    else doubtful.push(row);
  }
  // Some refusals come one at a time: then halves, or a file of nothing but wrong rows would be planned anew for each.
  let written = culprits.size === 1 ? await inHalves(work, others) : await writeRows(work, others);
  for (const row of doubtful) written += await writeRows(work, [row]);
  return written;
}

/** What speaks against a row, and whether it is about its own record rather than one that it names. */
type Culprit = { readonly problems: Problem[]; readonly isOwn: boolean };

function culpritsOf(
  { scope }: Work,
  rows: readonly Decided[],
  problem: Problem,
): Map<Decided, Culprit> {
  const named = (problem.details.problems ?? [problem]).filter(
    (one) => typeof one.details.extra?.['id'] === 'string',
  );
  const byId = Map.groupBy(named, (one) => String(one.details.extra?.['id']));
  const culprits = new Map<Decided, Culprit>();
  for (const row of rows) {
    const own = ownIds(row).flatMap((id) => byId.get(id) ?? []);
    const problems = own.length > 0 ? own : row.made.flatMap((made) => byId.get(made.id) ?? []);
    if (problems.length > 0) culprits.set(row, { problems, isOwn: own.length > 0 });
  }
  if (culprits.size > 0) return culprits;
  for (const row of rows) {
    const wrong = wrongValues(scope, row);
    if (wrong) culprits.set(row, { problems: [wrong], isOwn: true });
  }
  return culprits;
}

function ownIds(row: Decided): string[] {
  return [...(row.id === null ? [] : [row.id]), ...row.parts.flatMap((part) => part.id ?? [])];
}

function wrongValues(scope: Scope, row: Decided): Problem | null {
  const changes = [
    ...(row.change ? [row.change] : []),
    ...row.parts,
    ...row.made.map((made) => ({
      op: 'create' as const,
      object: made.object.name,
      values: made.values,
    })),
  ];
  for (const change of changes) {
    if (!('values' in change)) continue;
    try {
      parseValues(scope, objectOf(scope.model, change.object), change.values, { keepOrigin: true });
    } catch (problem) {
      if (problem instanceof Problem) return problem;
      throw problem;
    }
  }
  return null;
}

function refuse({ writing }: Work, row: Decided, problems: readonly Problem[]): void {
  if (row.own) forget(writing.memory, row.own);
  const { outcome } = refusedRow(row.draft, problems);
  Object.assign(row, {
    outcome,
    problems: problems.flatMap((problem) => problem.details.problems ?? [problem]),
    change: null,
    parts: [],
    diff: null,
  });
}

/** Sets rows aside whose record was to be made by a row that is refused meanwhile. */
function withoutOrphans({ writing, again }: Work, rows: readonly Decided[]): Decided[] {
  const makers = new Set(rows.flatMap((row) => row.own ?? []));
  return rows.filter((row) => {
    const isOrphan = row.made.some(
      (made) =>
        made.byRow &&
        !made.written &&
        !makers.has(made) &&
        !(writing.changeset === null && isRemembered(writing, made)),
    );
    if (!isOrphan) return true;
    for (const made of row.made) if (made.byRow && !made.written) forget(writing.memory, made);
    again.push(row.draft);
    return false;
  });
}

// A dry run writes nothing: what an earlier part would have made is made again in the mind of each later one.
function isRemembered({ memory }: Writing, made: Decided['made'][number]): boolean {
  return made.tokens.some((token) => memory.get(token) === made);
}

function forget(memory: Memory, made: Decided['made'][number]): void {
  for (const token of made.tokens) if (memory.get(token) === made) memory.delete(token);
}
