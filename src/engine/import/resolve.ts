import { Problem } from '#kit/problem.ts';
import type { ChangeInput } from '#model/api.ts';
import type { ImportOutcome, ImportSettings } from '#model/import-settings.ts';
import { sameValue, type StoredRecord } from '#model/stored.ts';
import { loadRecords, type Loaded } from '../commit/load.ts';
import { parseValues } from '../commit/values.ts';
import type { Scope } from '../scope.ts';
import { childChanges, loadParts, type Parts } from './children.ts';
import { wholeParts, type Draft, type Values } from './drafts.ts';
import { keyOf } from './keys.ts';
import { addWanted, linkedId, linkWants, newRecord, type LinkWant, type Made } from './links.ts';
import { lookUp, tokenOf, want, type Found, type Wanted } from './look-up.ts';
import type { RowPlan } from './mapping.ts';
import { spelled } from './spelling.ts';

/** What becomes of a row, decided but not written. */
export type Decided = {
  readonly draft: Draft;
  outcome: ImportOutcome;
  readonly id: string | null;
  readonly change: ChangeInput | null;
  readonly parts: readonly ChangeInput[];
  /** Records that the row names and that are made with it. */
  readonly made: readonly Made[];
  /** Its own record, where the row makes one. */
  readonly own: Made | null;
  readonly diff: readonly { field: string; before: unknown; after: unknown }[] | null;
  problems: Problem[];
};

/** What an import remembers from row to row: records that it makes, by token. */
export type Memory = Map<string, Made>;

export type Task = {
  readonly plan: RowPlan;
  readonly settings: ImportSettings;
  readonly matchKeys: readonly (readonly string[])[];
};

type Context = Task & {
  readonly scope: Scope;
  readonly found: ReadonlyMap<string, Found>;
  readonly loaded: Loaded;
  readonly parts: Parts;
  readonly memory: Memory;
};

/** Finds for all rows at once the records that they mean, and decides what becomes of each; in a number of statements that does not grow with the rows. */
export async function decideRows(
  scope: Scope,
  task: Task,
  drafts: readonly Draft[],
  memory: Memory,
): Promise<Decided[]> {
  const wants = new Map(
    drafts.map((draft) => [draft, linkWants(scope, task.plan, draft, task.settings)]),
  );
  const wanted: Wanted = new Map();
  for (const list of wants.values()) addWanted(wanted, list);
  for (const draft of drafts)
    for (const { key, value } of ownKeys(scope, task, draft).flat())
      want(wanted, task.plan.object, key, value);
  const found = await lookUp(scope, wanted);
  const matched = [...new Set(drafts.flatMap((draft) => candidates(scope, task, draft, found)))];
  const loaded =
    task.settings.onMatch === 'skip' && !task.matchKeys.some((names) => names.length > 1)
      ? new Map()
      : await loadRecords(scope, new Map([[task.plan.object.name, matched]]));
  const parts = await loadParts(scope, drafts, matched);
  const context: Context = { ...task, scope, found, loaded, parts, memory };
  return drafts.map((draft) => decide(context, draft, wants.get(draft) ?? []));
}

type SpelledKey = { readonly key: NonNullable<ReturnType<typeof keyOf>>; readonly value: string };

/** Of each match key the fields that an index serves, spelled; nothing where the row lacks one of its fields. */
function ownKeys(scope: Scope, { plan, matchKeys }: Task, draft: Draft): SpelledKey[][] {
  if (draft.id !== null) {
    const key = keyOf(plan.object, 'id');
    const value = key && spelled(scope, plan.object, key, draft.id);
    return key && value ? [[{ key, value }]] : [];
  }
  return matchKeys.map((names) => {
    if (names.some((name) => draft.values[name] == null)) return [];
    return names
      .flatMap((name) => {
        const key = keyOf(plan.object, name);
        const value = key && spelled(scope, plan.object, key, draft.values[name]);
        return key && value ? [{ key, value }] : [];
      })
      .slice(0, 1);
  });
}

function candidates(
  scope: Scope,
  task: Task,
  draft: Draft,
  found: ReadonlyMap<string, Found>,
): string[] {
  return ownKeys(scope, task, draft)
    .flat()
    .flatMap(
      ({ key, value }) => found.get(`${task.plan.object.name}|${key.field}`)?.get(value) ?? [],
    );
}

function decide(context: Context, draft: Draft, wants: readonly LinkWant[]): Decided {
  if (draft.problems.length > 0) return refusedRow(draft, draft.problems);
  try {
    const match = findMatch(context, draft);
    if (match !== null && context.settings.onMatch === 'skip')
      return { ...nothing(draft), outcome: 'skip', id: match.id };
    const links = resolveLinks(context, wants);
    return match === null || context.settings.onMatch === 'create'
      ? decideCreate(context, draft, links)
      : decideUpdate(context, draft, links, match);
  } catch (problem) {
    if (!(problem instanceof Problem)) throw problem;
    return refusedRow(draft, [problem]);
  }
}

type Match = {
  readonly id: string;
  readonly before: StoredRecord | null;
  readonly made: Made | null;
};

function findMatch(
  { scope, plan, matchKeys, found, loaded, memory, ...task }: Context,
  draft: Draft,
): Match | null {
  const keys = ownKeys(scope, { ...task, plan, matchKeys }, draft);
  for (const [at, [one]] of keys.entries()) {
    if (!one) continue;
    const others = matchKeys[at]?.slice(1) ?? [];
    const ids = (found.get(`${plan.object.name}|${one.key.field}`)?.get(one.value) ?? []).filter(
      (id) => agrees(loaded.get(id), draft, others),
    );
    if (ids.length > 1)
      throw new Problem(
        'import.ambiguous',
        {
          field: plan.object.fields.get(one.key.field)?.label,
          text: String(draft.values[one.key.field] ?? draft.id),
        },
        { field: one.key.field, status: 409 },
      );
    if (ids[0] !== undefined) return { id: ids[0], before: loaded.get(ids[0]) ?? null, made: null };
    const made = memory.get(tokenOf(plan.object, one.key, one.value));
    if (
      made?.object === plan.object &&
      others.every((name) => sameValue(made.values[name] ?? null, draft.values[name] ?? null))
    )
      return { id: made.id, before: null, made };
  }
  if (draft.id !== null && plan.idColumn !== null) return draftOfUnknownId(draft, plan);
  return null;
}

// A key of another system is no id of ours; a lost id of ours makes the record anew under it.
function draftOfUnknownId(draft: Draft, plan: RowPlan): null {
  if (draft.id !== null && !/^[0-9a-f-]{36}$/i.test(draft.id))
    throw new Problem(
      'import.not-id',
      { field: plan.object.fields.get('id')?.label, text: draft.id },
      { field: 'id' },
    );
  return null;
}

function agrees(record: StoredRecord | undefined, draft: Draft, names: readonly string[]): boolean {
  if (names.length === 0) return true;
  return (
    record !== undefined &&
    names.every((name) => sameValue(record[name] ?? null, draft.values[name] ?? null))
  );
}

type Links = { readonly values: Values; readonly made: readonly Made[] };

function resolveLinks({ scope, found, memory }: Context, wants: readonly LinkWant[]): Links {
  const values: Values = {};
  const made: Made[] = [];
  for (const wish of wants) {
    const { id, made: one } = linkedId(scope, wish, found, memory);
    const known = values[wish.field.name];
    values[wish.field.name] = wish.isMany ? [...(Array.isArray(known) ? known : []), id] : id;
    if (one) made.push(one);
  }
  return { values, made };
}

function decideCreate(context: Context, draft: Draft, links: Links): Decided {
  const { scope, plan, memory } = context;
  const values = { ...wholeValues(plan, draft, null), ...links.values };
  const record = newRecord(scope, plan.object, values, '', true);
  const own = draft.id === null ? record : { ...record, id: draft.id.toLowerCase() };
  if (plan.object.definition.kind !== 'fact')
    for (const token of own.tokens) if (!memory.has(token)) memory.set(token, own);
  const change: ChangeInput = { op: 'create', object: plan.object.name, id: own.id, values };
  const parts = childChanges(context, draft, { id: own.id, isNew: true });
  return { ...nothing(draft), outcome: 'create', id: own.id, change, parts, made: links.made, own };
}

function decideUpdate(
  context: Context,
  draft: Draft,
  links: Links,
  { id, before, made }: Match,
): Decided {
  const { scope, plan, settings } = context;
  const cleared =
    settings.emptyCells === 'clear'
      ? Object.fromEntries([...draft.empty].map((name) => [name, null]))
      : {};
  const given = { ...cleared, ...wholeValues(plan, draft, before), ...links.values };
  const parts = childChanges(context, draft, { id, isNew: before === null });
  if (before === null) {
    const change: ChangeInput = { op: 'update', object: plan.object.name, id, values: given };
    return {
      ...nothing(draft),
      outcome: 'update',
      id,
      change,
      parts,
      made: [...links.made, ...(made ? [made] : [])],
    };
  }
  const parsed = parseValues(scope, plan.object, given, { keepOrigin: true });
  const names = Object.keys(parsed).filter(
    (name) => !sameValue(before[name] ?? null, parsed[name] ?? null),
  );
  const diff = names.map((field) => ({
    field,
    before: before[field] ?? null,
    after: parsed[field] ?? null,
  }));
  if (names.length === 0 && parts.length === 0) return { ...nothing(draft), outcome: 'skip', id };
  const values = Object.fromEntries(names.map((name) => [name, given[name]]));
  const change: ChangeInput | null =
    names.length === 0 ? null : { op: 'update', object: plan.object.name, id, values };
  return { ...nothing(draft), outcome: 'update', id, change, parts, made: links.made, diff };
}

function wholeValues({ object }: RowPlan, draft: Draft, before: StoredRecord | null): Values {
  if (draft.inParts.size === 0) return draft.values;
  return Object.fromEntries(
    Object.entries(draft.values).map(([name, value]) => {
      const kind = object.fields.get(name)?.kind;
      return [
        name,
        draft.inParts.has(name) && kind && kind !== 'money'
          ? wholeParts(kind, value, before?.[name])
          : value,
      ];
    }),
  );
}

function nothing(draft: Draft): Decided {
  return {
    draft,
    outcome: 'skip',
    id: null,
    change: null,
    parts: [],
    made: [],
    own: null,
    diff: null,
    problems: [],
  };
}

/** The row as it is when it is refused: at odds with what is there, or wrong in itself. */
export function refusedRow(draft: Draft, problems: readonly Problem[]): Decided {
  return {
    ...nothing(draft),
    outcome: problems.some((problem) => problem.status === 409) ? 'conflict' : 'error',
    problems: [...problems],
  };
}
