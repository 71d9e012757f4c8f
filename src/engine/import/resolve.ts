import { newId } from '#kit/id.ts';
import { Problem } from '#kit/problem.ts';
import type { ChangeInput } from '#model/api.ts';
import { isToOne, type ObjectModel } from '#model/model.ts';
import { sameValue, type StoredRecord } from '#model/stored.ts';
import { loadRecords } from '../commit/load.ts';
import { parseValues } from '../commit/values.ts';
import type { Scope } from '../scope.ts';
import { childChanges, loadParts } from './children.ts';
import {
  nothing,
  refusedRow,
  type Context,
  type Decided,
  type Memory,
  type Task,
} from './decided.ts';
import { wholeParts, type Draft, type Values } from './drafts.ts';
import { addWanted, linkedId, linkWants, tokensOf, type LinkWant, type Made } from './links.ts';
import { lookUp, tokenOf, want, type Wanted } from './look-up.ts';
import type { RowPlan } from './mapping.ts';
import { unitsOfOwners } from './owners.ts';
import { isOrigin } from './targets.ts';
import { claimsOf, findMatch, foundBy, matchKeysOf, titled, type Match } from './match.ts';

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
  const { object } = task.plan;
  const keys: Context['keys'] = new Map(
    drafts.map((draft) => [
      draft,
      { match: matchKeysOf(scope, task, draft), claims: claimsOf(scope, task, draft) },
    ]),
  );
  for (const { match, claims } of keys.values())
    for (const { key, value } of [...match.flat(), ...claims]) want(wanted, object, key, value);
  const found = await lookUp(scope, wanted);
  const own = [...keys.values()].flatMap(({ match }) => foundBy(object, match.flat(), found));
  const matched = [...new Set(own)];
  const loaded =
    task.settings.onMatch === 'skip' && !task.matchKeys.some((names) => names.length > 1)
      ? new Map()
      : await loadRecords(scope, new Map([[object.name, matched]]));
  const parts = await loadParts(scope, drafts, matched);
  const units = await unitsOfOwners(scope, found);
  const context: Context = { ...task, scope, keys, found, loaded, parts, units, memory };
  return drafts.map((draft) => decide(context, draft, wants.get(draft) ?? []));
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

type Links = { readonly values: Values; readonly made: readonly Made[] };

function resolveLinks({ scope, found, memory }: Context, wants: readonly LinkWant[]): Links {
  const values: Values = {};
  const made: Made[] = [];
  for (const wish of wants) {
    const { id, made: one } = linkedId(scope, wish, found, memory);
    const known = values[wish.field.name];
    const list: readonly unknown[] = Array.isArray(known) ? known : [];
    values[wish.field.name] = wish.isMany ? [...list, id] : id;
    if (one) made.push(one);
  }
  return { values, made };
}

function decideCreate(context: Context, draft: Draft, links: Links): Decided {
  const { scope, plan, memory } = context;
  const given = {
    ...unitOfOwner(context, links),
    ...wholeValues(plan, draft, null),
    ...links.values,
  };
  const values = titled(plan.object, given);
  requireLinks(plan.object, values);
  const clash = clashOf(context, draft);
  if (clash) return clash;
  const asked = [...new Set([...context.askedKeys, ...context.uniqueKeys])];
  const tokens = tokensOf(scope, plan.object, values, asked);
  const id = draft.id === null ? newId() : draft.id.toLowerCase();
  const own: Made = { id, object: plan.object, values, tokens, written: false, byRow: true };
  if (plan.object.definition.kind !== 'fact')
    for (const token of own.tokens) if (!memory.has(token)) memory.set(token, own);
  const change: ChangeInput = { op: 'create', object: plan.object.name, id: own.id, values };
  const parts = childChanges(context, draft, { id: own.id, isNew: true });
  return { ...nothing(draft), outcome: 'create', id: own.id, change, parts, made: links.made, own };
}

function unitOfOwner({ plan, units }: Context, { values }: Links): Values {
  const owner = values['owner'];
  const unit = plan.object.owned && typeof owner === 'string' ? units.get(owner) : undefined;
  return unit === undefined ? {} : { unit };
}

/** A new record must not have what another has that is there or that an earlier row makes. */
function clashOf({ plan, keys, found, memory }: Context, draft: Draft): Decided | null {
  for (const { key, value } of keys.get(draft)?.claims ?? []) {
    const made = memory.get(tokenOf(plan.object, key, value));
    const isTaken = foundBy(plan.object, [{ key, value }], found).length > 0;
    if (!isTaken && made?.object !== plan.object) continue;
    const { label } = plan.object.definition;
    const params = {
      name: draft.values[key.field],
      field: plan.object.fields.get(key.field)?.label,
      object: label.one,
    };
    const problem = new Problem(key.unique?.code ?? 'value.taken', params, {
      status: 409,
      field: key.field,
    });
    return { ...refusedRow(draft, [problem]), clash: isTaken ? null : (made ?? null) };
  }
  return null;
}

// No rule fills in whose part a record is; said here, it costs the other rows nothing.
function requireLinks(object: ObjectModel, values: Values): void {
  for (const { name, kind, field, label } of object.fields.values()) {
    if (isToOne(kind) && field.required === true && values[name] == null)
      throw new Problem('value.required', { field: label }, { field: name });
  }
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
  const given = withoutOrigin({
    ...cleared,
    ...wholeValues(plan, draft, before),
    ...links.values,
  });
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

// Who made a record that is there, and when, no file knows better.
function withoutOrigin(values: Values): Values {
  return Object.fromEntries(Object.entries(values).filter(([name]) => !isOrigin(name)));
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
