import { dayIn } from '#kit/instant.ts';
import { Problem } from '#kit/problem.ts';
import { narrowerObjects, objectOf, type Model, type ObjectModel } from '#model/model.ts';
import type { Caps } from '#model/object.ts';
import { compileCondition } from '../condition/compile.ts';
import { countedRows, joinsOf, sourceOf } from '../condition/source.ts';
import { rowsOf } from '../database/run.ts';
import { ident, parameter, sql, type Sql } from '../database/sql.ts';
import { inTransaction } from '../database/transaction.ts';
import type { Scope } from '../scope.ts';
import { linkOf, type Planned } from './planned.ts';

type Capped = { readonly object: ObjectModel; readonly caps: Caps };

/** Does the work that writes these changes, and refuses it when somebody comes to own more than his cap allows. */
export async function withinCaps<Done>(
  scope: Scope,
  changes: readonly Planned[],
  work: (scope: Scope) => Promise<Done>,
): Promise<Done> {
  for (const capped of cappedBy(scope.model)) {
    const owners = newOwners(scope.model, capped, changes);
    if (owners.length > 0 && (await capIds(scope, capped, owners)).length > 0)
      return inTransaction(scope.db, async (db) => {
        const inner = { ...scope, db };
        // Two who each add the last one would both still count without the other's.
        await holdCaps(inner, capped, owners);
        const done = await work(inner);
        await refuseOverfull(inner, capped, owners);
        return done;
      });
  }
  return work(scope);
}

function cappedBy(model: Model): Capped[] {
  return [...model.objects.values()].flatMap((object) => {
    const { caps } = object.definition;
    return caps ? [{ object, caps }] : [];
  });
}

function newOwners(model: Model, { caps }: Capped, changes: readonly Planned[]): string[] {
  const whole = objectOf(model, caps.over.object);
  const counted = new Set([whole, ...narrowerObjects(model, whole)].map((one) => one.name));
  const owners = changes.flatMap(({ op, object, after, changed }) => {
    const isNew = op === 'create' || op === 'restore' || (op === 'update' && changed.has('owner'));
    return isNew && counted.has(object.name) ? (linkOf(after, 'owner') ?? []) : [];
  });
  return [...new Set(owners)];
}

// Beyond visible(scope): a cap binds whoever assigns, whether he sees it or not.
function capIds(
  scope: Scope,
  capped: Capped,
  owners: readonly string[],
): Promise<{ id: string }[]> {
  return rowsOf(scope.db, sql`select id ${ofHolders(scope, capped, owners)} limit 1`);
}

async function holdCaps(scope: Scope, capped: Capped, owners: readonly string[]): Promise<void> {
  const found = ofHolders(scope, capped, owners);
  await rowsOf(scope.db, sql`select id ${found} order by id for no key update`);
}

function ofHolders(scope: Scope, { object, caps }: Capped, owners: readonly string[]): Sql {
  return sql`from ${ident(object.table)} c where c.workspace_id = ${scope.workspaceId} and c.deleted_at is null
    and c.${columnOf(object, caps.holder)} = any(${owners}::uuid[])`;
}

type Full = { cap: string; person: string; most: string; held: string };

async function refuseOverfull(
  scope: Scope,
  { object, caps }: Capped,
  owners: readonly string[],
): Promise<void> {
  const { workspaceId, model } = scope;
  const whole = objectOf(model, caps.over.object);
  const classes = objectOf(model, caps.classes.object);
  const source = sourceOf(whole, 't', { model, workspace: parameter(workspaceId) });
  const meets = compileCondition(caps.over.where, source);
  const value = sql`c.${columnOf(object, caps.value)}`;
  const today = dayIn(scope.workspace.zone, scope.now.toISOString());
  const inClass = sql`exists (select from ${ident(classes.table)} k where k.workspace_id = ${workspaceId} and k.deleted_at is null
    and k.${columnOf(classes, caps.classes.link)} = t.id and k.${columnOf(classes, caps.classes.value)} = ${value}
    and (k.from_on is null or k.from_on <= ${today}::date) and (k.until_on is null or k.until_on >= ${today}::date))`;
  const holder = sql`c.${columnOf(object, caps.holder)}`;
  const most = sql`c.${columnOf(object, caps.most)}`;
  const title = (id: Sql) =>
    sql`(select r.title from record r where r.workspace_id = ${workspaceId} and r.id = ${id})`;
  const [full] = await rowsOf<Full>(
    scope.db,
    sql`select ${title(sql`c.id`)} as cap, ${title(holder)} as person, ${most} as most, count(*) as held
        from ${ident(object.table)} c join ${ident(whole.table)} t on t.owner_id = ${holder} and ${countedRows(source, whole, 't')}${joinsOf(source)}
        where c.workspace_id = ${workspaceId} and c.deleted_at is null and ${holder} = any(${owners}::uuid[])
          and ${meets} and (${value} is null or ${inClass})
        group by c.id, ${holder}, ${most} having count(*) > ${most} order by c.id limit 1`,
  );
  if (full)
    throw new Problem(
      caps.code,
      { ...full, most: Number(full.most), held: Number(full.held) },
      { status: 409, field: 'owner' },
    );
}

function columnOf(object: ObjectModel, field: string): Sql {
  const column = object.fields.get(field)?.columns[0]?.name;
  if (column === undefined) throw new Error(`${object.name}.${field} has no column`);
  return ident(column);
}
