import { Problem } from '#kit/problem.ts';
import type { ChangeInput } from '#model/api.ts';
import type { UnMergeInput, UnMergeReply } from '#model/merging.ts';
import { isToMany, objectOf, type ObjectModel } from '#model/model.ts';
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

/** A record that came to the survivor since the merge, with all fields by which it leads there; a part follows what it hangs on. */
type Later = {
  readonly object: string;
  readonly id: string;
  readonly title: string;
  readonly fields: readonly string[];
  readonly parent: string | null;
};

/** What people hung on the survivor since the merge, as far as the asker sees it: nobody can know whose it is. */
export async function cameSince(
  scope: Scope,
  object: ObjectModel,
  { survivor, merge, merges }: Since,
): Promise<Later[]> {
  const found = await referencesTo(scope, object, [survivor]);
  const later = await hungSince(scope, found, { survivor, merge, merges });
  const records = Map.groupBy(
    later.filter((one) => isOffered(scope, one.object)),
    ({ id }) => id,
  );
  const around = await loadSurroundings(scope, records.keys());
  return [...records].flatMap(([id, some]) => {
    const [name = ''] = some.map((one) => one.object);
    const record = around.get(id);
    const fields = some.map(({ field }) => field);
    const isMovable = fields.some((field) => isPeoples(scope, name, field));
    if (!record || record.deleted || !isMovable || !isAllowed(scope, 'read', id, around)) return [];
    return [{ object: name, id, title: record.title, fields, parent: record.parentId }];
  });
}

/** What is asked about: what follows something else of it goes without asking. */
export function offeredOf(since: readonly Later[]): UnMergeReply['since'] {
  const ids = new Set(since.map(({ id }) => id));
  return since
    .filter(({ parent }) => parent === null || !ids.has(parent))
    .map(({ object, id, title }) => ({ object, id, title }))
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

// Who it is shared to, and what people keep for themselves, stays where it is.
function isOffered({ model }: Pick<Scope, 'model'>, name: string): boolean {
  const { access, internal } = objectOf(model, name).definition;
  const isOwnThing = internal === true && access.kind === 'owned';
  return !isOwnThing && !(access.kind === 'part' && access.by !== undefined);
}

// What rules alone write (who looked after it) follows from the record itself.
function isPeoples({ model }: Pick<Scope, 'model'>, name: string, link: string): boolean {
  const field = objectOf(model, name).fields.get(link);
  return field !== undefined && !field.field.readOnly && !isToMany(field.kind);
}

type Along = Pick<UnMergeInput, 'along'> & { readonly losers: readonly string[] };

/** The changes that take along what was chosen of it, and what hangs on that; refuses what is none of that, and what the asker may not edit. */
export async function alongOf(
  scope: Scope,
  since: readonly Later[],
  { along = [], losers }: Along,
): Promise<ChangeInput[]> {
  const ids = along.map(({ id }) => id);
  const around = await loadSurroundings(scope, ids);
  const changes = along.flatMap(({ object, id, to }) => {
    const chosen = since.find((one) => one.id === id && one.object === object);
    if (!chosen || !losers.includes(to))
      throw new Problem('merge.not-since', {}, { field: 'along', extra: { id } });
    if (!isAllowed(scope, 'edit', id, around))
      throw new Problem(
        'record.may-not-edit',
        { object: objectOf(scope.model, object).definition.label.one },
        { status: 403, extra: { id } },
      );
    const parts = since.filter(({ id: part, parent }) => parent === id && !ids.includes(part));
    return [chosen, ...parts].map((one) => [one.id, leadTo(one, to)] as const);
  });
  return [...new Map(changes).values()];
}

function leadTo({ object, id, fields }: Later, to: string): ChangeInput {
  return { op: 'update', object, id, values: Object.fromEntries(fields.map((one) => [one, to])) };
}
