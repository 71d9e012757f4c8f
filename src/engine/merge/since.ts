import { Problem } from '#kit/problem.ts';
import type { ChangeInput } from '#model/api.ts';
import type { UnMergeInput, UnMergeReply } from '#model/merging.ts';
import { isToMany, objectOf, type FieldModel, type ObjectModel } from '#model/model.ts';
import { isAllowed } from '../access/allowed.ts';
import { loadSurroundings } from '../commit/surroundings.ts';
import { rowsOf } from '../database/run.ts';
import { sql } from '../database/sql.ts';
import type { Scope } from '../scope.ts';
import type { SurvivedMerge } from './found.ts';
import { referencesTo, type Reference } from './references.ts';

const mostListed = 200;

type Since = {
  readonly survivor: string;
  readonly merge: SurvivedMerge;
  /** All that it survived. */
  readonly merges: readonly SurvivedMerge[];
};

/** What people hung on the survivor since the merge, as far as the asker sees it: nobody can know whose it is. */
export async function cameSince(
  scope: Scope,
  object: ObjectModel,
  { survivor, merge, merges }: Since,
): Promise<UnMergeReply['since']> {
  const found = (await referencesTo(scope, object, [survivor])).filter((one) =>
    isOffered(scope, one.object, one.field),
  );
  const later = await hungSince(scope, found, { survivor, merge, merges });
  const around = await loadSurroundings(scope, [...new Set(later.map(({ id }) => id))]);
  return later
    .flatMap(({ object: name, id, field }) => {
      const record = around.get(id);
      const isSeen = record && !record.deleted && isAllowed(scope, 'read', id, around);
      return isSeen ? [{ object: name, id, title: record.title, field }] : [];
    })
    .slice(0, mostListed);
}

/** Those that were made, or moved there, after the merge and by no other merge. */
async function hungSince(
  scope: Scope,
  found: readonly Reference[],
  { survivor, merge, merges }: Since,
): Promise<Reference[]> {
  const whole = merges.map(({ changeset }) => changeset);
  const rows = await rowsOf<{ key: string }>(
    scope.db,
    sql`select distinct one.field || ' ' || one.id as key
        from unnest(${found.map(({ id }) => id)}::uuid[], ${found.map(({ field }) => field)}::text[]) as one(id, field)
        join change ch on ch.workspace_id = ${scope.workspaceId} and ch.record_id = one.id and ch.at > ${merge.at}
          and ch.op in ('create', 'update') and ch.after ->> one.field = ${survivor}
        where ch.changeset_id not in (select c.id from changeset c where c.workspace_id = ${scope.workspaceId}
          and (c.id = any(${whole}::uuid[]) or c.parent_id = any(${whole}::uuid[])))`,
  );
  const keys = new Set(rows.map(({ key }) => key));
  return found.filter(({ id, field }) => keys.has(`${field} ${id}`));
}

// What follows from the record itself (its owners, who it is shared to) and what people keep for themselves stays where it is.
function isOffered({ model }: Pick<Scope, 'model'>, name: string, field: string): boolean {
  const { definition, fields } = objectOf(model, name);
  const { access, internal } = definition;
  const isOwnThing = internal === true && access.kind === 'owned';
  const isRight = access.kind === 'part' && access.by !== undefined;
  return !isOwnThing && !isRight && isMovable(fields.get(field));
}

function isMovable(field: FieldModel | undefined): boolean {
  return field !== undefined && !field.field.readOnly && !isToMany(field.kind);
}

type Along = Pick<UnMergeInput, 'along'> & {
  readonly survivor: string;
  readonly losers: readonly string[];
};

/** The changes that take along what was chosen of it; refuses what is none of that, and what the asker may not edit. */
export async function alongOf(
  scope: Scope,
  since: UnMergeReply['since'],
  { along = [], losers }: Along,
): Promise<ChangeInput[]> {
  const around = await loadSurroundings(
    scope,
    along.map(({ id }) => id),
  );
  return along.map(({ object, id, to }) => {
    const links = since.filter((one) => one.id === id && one.object === object);
    if (links.length === 0 || !losers.includes(to))
      throw new Problem('merge.not-since', {}, { field: 'along', extra: { id } });
    if (!isAllowed(scope, 'edit', id, around))
      throw new Problem(
        'record.may-not-edit',
        { object: objectOf(scope.model, object).definition.label.one },
        { status: 403, extra: { id } },
      );
    const values = Object.fromEntries(links.map(({ field }) => [field, to]));
    return { op: 'update', object, id, values };
  });
}
