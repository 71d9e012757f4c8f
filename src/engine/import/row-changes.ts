import { newId } from '#kit/id.ts';
import { Problem } from '#kit/problem.ts';
import type { ChangeInput } from '#model/api.ts';
import { isToOne, type ObjectModel } from '#model/model.ts';
import { sameValue, type StoredRecord } from '#model/stored.ts';
import { parseValues } from '../commit/values.ts';
import { childChanges } from './children.ts';
import { nothing, refusedRow, type Context, type Decided } from './decided.ts';
import { wholeParts, type Draft, type Values } from './drafts.ts';
import { linkedId, tokensOf, type LinkWant, type Made } from './links.ts';
import { idsOf, tokenOf } from './look-up.ts';
import type { RowPlan } from './mapping.ts';
import { titled, type Match } from './match.ts';
import { isOrigin } from './targets.ts';

/** What the links of a row come to. */
export type Links = { readonly values: Values; readonly made: readonly Made[] };

/** The records that the row's links mean, and those of them that are to be made. */
export function resolveLinks({ scope, found, memory }: Context, wants: readonly LinkWant[]): Links {
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

/** Makes a record of the row; refuses what another has that no two may have. */
export function decideCreate(context: Context, draft: Draft, links: Links): Decided {
  const { scope, plan, memory } = context;
  const given = {
    ...unitOfOwner(context, links),
    ...wholeValues(plan, draft, null),
    ...links.values,
    ...standingOpen(context, plan.object),
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
  const parts = childChanges(context, draft, { id: own.id, isNew: true }).map((part) =>
    withoutOwner(context, part),
  );
  return { ...nothing(draft), outcome: 'create', id: own.id, change, parts, made: links.made, own };
}

function standingOpen({ settings }: Context, object: ObjectModel): Values {
  if (settings.into === undefined || !object.opening) return {};
  return { [object.opening.name]: settings.into, owner: null, unit: null };
}

// The people of a company in a pool wait with it for whoever takes it.
function withoutOwner({ scope, settings }: Context, part: ChangeInput): ChangeInput {
  const isOwned = scope.model.objects.get(part.object)?.owned === true;
  if (settings.into === undefined || !isOwned || part.op !== 'create') return part;
  return { ...part, values: { ...part.values, owner: null, unit: null } };
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
    const isTaken = idsOf(found, plan.object, { key, value }).length > 0;
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

/** Which record the row changes, and how. */
export type Manner = Match & {
  /** Which fields the row may write. */
  readonly open: (name: string) => boolean;
  readonly fills: boolean;
};

/** Writes the row into a record that is there or that an earlier row makes. */
export function decideUpdate(
  context: Context,
  draft: Draft,
  links: Links,
  { id, before, made, open, fills }: Manner,
): Decided {
  const { scope, plan, settings } = context;
  const cleared =
    settings.emptyCells === 'clear' && !fills
      ? Object.fromEntries([...draft.empty].map((name) => [name, null]))
      : {};
  const whole = withoutOrigin({
    ...cleared,
    ...wholeValues(plan, draft, before),
    ...links.values,
  });
  const given = Object.fromEntries(Object.entries(whole).filter(([name]) => open(name)));
  const parts = childChanges(context, draft, { id, isNew: before === null, fills });
  const said = context.said.get(id) ?? new Set();
  context.said.set(id, said);
  if (before === null) {
    for (const name of Object.keys(given)) said.add(name);
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
  // What an earlier row changes may be put back to what it was.
  const names = Object.keys(parsed).filter(
    (name) => said.has(name) || !sameValue(before[name] ?? null, parsed[name] ?? null),
  );
  for (const name of names) said.add(name);
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
