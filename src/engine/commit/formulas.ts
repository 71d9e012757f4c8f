import { formulasInOrder, hasFormulasBeyond, linksOfPath } from '#model/formulas.ts';
import type { FormulaReading } from '#model/formula-around.ts';
import type { ObjectModel } from '#model/model.ts';
import { sameValue, type StoredRecord } from '#model/stored.ts';
import type { Scope } from '../scope.ts';
import { loadRecords } from './load.ts';
import { baseAmount } from './money.ts';
import { linkOf, type LinkedRecords, type Planned } from './planned.ts';

type Ground = Pick<Scope, 'workspace' | 'zone' | 'now'>;

/** Formulas of the record, from its other fields and from linked records; the one place that evaluates them. Without linked ones, what reads them stays as it is. */
export function withFormulas(
  scope: Ground,
  object: ObjectModel,
  record: StoredRecord,
  linked?: LinkedRecords,
): StoredRecord {
  const formulas = formulasInOrder(object);
  if (formulas.length === 0) return record;
  const computed: Record<string, unknown> = { ...record };
  const reading = readingOf(scope, computed, linked);
  for (const { name, field, isBeyond } of formulas)
    if (linked || !isBeyond) computed[name] = field.compute(computed, reading) ?? null;
  return computed;
}

/** The changes with those formulas that read linked records, as this changeset leaves them. */
export async function withLinkedFormulas(
  scope: Scope,
  changes: readonly Planned[],
): Promise<Planned[]> {
  const reading = changes.filter(({ op, object }) => op !== 'delete' && hasFormulasBeyond(object));
  if (reading.length === 0) return [...changes];
  const linked = pendingOf(changes);
  for (const [object, group] of Map.groupBy(reading, (change) => change.object))
    await addLinked(scope, object, {
      records: group.map(({ after }) => after),
      paths: formulaPaths(object),
      linked,
    });
  const reads = new Set(reading);
  return changes.map((change) => {
    if (!reads.has(change)) return change;
    const after = withFormulas(scope, change.object, change.after, linked);
    const moved = formulasInOrder(change.object)
      .map(({ name }) => name)
      .filter((name) => !sameValue(after[name], change.before?.[name]));
    return { ...change, after, changed: new Set([...change.changed, ...moved]), linked };
  });
}

/** What the checks of these changes read beyond their records, as the changeset leaves it: one statement for each step of a path, however many records. */
export async function linkedForChecks(
  scope: Scope,
  judged: readonly Planned[],
  all: readonly Planned[],
): Promise<LinkedRecords> {
  const linked = pendingOf(all);
  const saved = judged.filter(({ op }) => op !== 'delete');
  for (const [object, group] of Map.groupBy(saved, (change) => change.object)) {
    const paths = (object.definition.checks ?? []).flatMap(({ from }) => from ?? []);
    await addLinked(scope, object, { records: group.map(({ after }) => after), paths, linked });
  }
  return linked;
}

function pendingOf(changes: readonly Planned[]): Map<string, StoredRecord | null> {
  return new Map(changes.map(({ id, op, after }) => [id, op === 'delete' ? null : after]));
}

/** What the formulas of these records read beyond them: linked records by id, null for those that are deleted. */
export async function linkedOf(
  scope: Scope,
  object: ObjectModel,
  records: readonly StoredRecord[],
): Promise<LinkedRecords> {
  const linked = new Map<string, StoredRecord | null>();
  await addLinked(scope, object, { records, paths: formulaPaths(object), linked });
  return linked;
}

function formulaPaths(object: ObjectModel): readonly string[] {
  return formulasInOrder(object).flatMap(({ field }) => field.from);
}

type Wanted = {
  readonly records: readonly StoredRecord[];
  readonly paths: readonly string[];
  readonly linked: Map<string, StoredRecord | null>;
};

/** Reads link by link: one statement for each object that a step leads to. */
async function addLinked(
  scope: Scope,
  object: ObjectModel,
  { records, paths, linked }: Wanted,
): Promise<void> {
  const ways = paths.map((path) => linksOfPath(object, path));
  const done = new Set<string>();
  for (const links of ways) {
    let here = object;
    let from: readonly StoredRecord[] = records;
    for (const [index, link] of links.entries()) {
      const target = scope.model.objects.get(here.fields.get(link)?.target ?? '');
      // What stands before a part is no link: of account.address.city only account is.
      if (!target) break;
      const way = links.slice(0, index + 1).join('.');
      const ids = [...new Set(from.flatMap((record) => linkOf(record, link) ?? []))];
      if (!done.has(way)) await addMissing(scope, target.name, { ids, linked });
      done.add(way);
      from = ids.map((id) => linked.get(id) ?? null).filter((record) => record !== null);
      here = target;
    }
  }
}

async function addMissing(
  scope: Scope,
  object: string,
  { ids, linked }: { ids: readonly string[]; linked: Map<string, StoredRecord | null> },
): Promise<void> {
  const missing = ids.filter((id) => !linked.has(id));
  const loaded = await loadRecords(scope, new Map([[object, missing]]));
  for (const id of missing) {
    const record = loaded.get(id);
    linked.set(id, record && record['deletedAt'] === null ? record : null);
  }
}

const chinese = new Set(['CN', 'HK', 'MO', 'TW']);

/** What a formula reads beside the fields of the record; without linked records, nothing behind links. */
export function readingOf(
  scope: Ground,
  record: StoredRecord,
  linked?: LinkedRecords,
): FormulaReading {
  const { zone, country, currency } = scope.workspace;
  return {
    zone,
    language: chinese.has(country) ? 'zh' : 'en',
    base: (money) => {
      const amount = baseAmount(scope, money);
      return amount === null ? null : { amount, currency };
    },
    at: (path) => {
      const names = path.split('.');
      let here: StoredRecord | null = record;
      for (const link of names.slice(0, -1)) here = linked?.get(linkOf(here, link) ?? '') ?? null;
      return here?.[names.at(-1) ?? ''] ?? null;
    },
  };
}
