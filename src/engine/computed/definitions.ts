import { canonicalJson } from '#kit/canonical-json.ts';
import { sha256 } from '#kit/digest.ts';
import type { Field } from '#model/field.ts';
import { narrowerObjects, type Model, type ObjectModel } from '#model/model.ts';
import { rowsOf } from '../database/run.ts';
import { sql } from '../database/sql.ts';
import { inTransaction } from '../database/transaction.ts';
import { sendJob } from '../jobs/index.ts';
import type { Pool } from '../database/pool.ts';
import type { Executor } from '../scope.ts';
import { modelOf } from '../shape/models.ts';
import { systemScope } from '../system-scope.ts';
import { formulaRecompute } from './recompute.ts';

// For how many milliseconds a process may go by an older shape of a workspace.
const mostRemembered = 6000;

/** A formula or roll-up with the digest of its definition. */
type Computed = {
  readonly object: string;
  readonly field: string;
  readonly kind: 'formula' | 'rollUp';
  readonly digest: string;
};

/**
 * Sends every workspace the job that brings formulas and roll-ups of another definition up to date, once a definition;
 * gives how many jobs. A workspace without such records needs none.
 */
export async function sendRecomputes(db: Pool, model: Model): Promise<number> {
  const computed = computedFields(model);
  let sent = 0;
  for (const workspaceId of await outdatedWorkspaces(db, computed))
    sent += await inTransaction(db, (tx) => sendRecompute(tx, model, { workspaceId, computed }));
  return sent;
}

/** Does the same for what workspaces made themselves, once for each shape of theirs; looks again whenever it is called. */
export function ownRecomputes(db: Pool, model: Model): () => Promise<number> {
  const seen = new Map<number, string>();
  return async () => {
    const rows = await rowsOf<{ workspaceId: number; shape: string }>(
      db,
      sql`select workspace_id as "workspaceId", shape from workspace where shape is not null and state = 'active'`,
    );
    let sent = 0;
    for (const { workspaceId, shape } of rows.filter(
      (row) => seen.get(row.workspaceId) !== row.shape,
    )) {
      const own = await modelOf(db, model, { workspaceId, shape });
      const computed = computedFields(own);
      sent += await inTransaction(db, (tx) => sendRecompute(tx, own, { workspaceId, computed }));
      seen.set(workspaceId, shape);
    }
    return sent;
  };
}

/** What is computed, and by which definition: its words, and the text of its function. */
function computedFields(model: Model): Computed[] {
  // A whole (party) is computed as the company or person that each record is.
  const own = [...model.objects.values()].filter(
    (object) => narrowerObjects(model, object).length === 0,
  );
  return own.flatMap((object) =>
    [...object.fields.values()].flatMap(({ name, field }) => {
      const digest = digestOf(object, field);
      const isComputed = field.kind === 'formula' || field.kind === 'rollUp';
      return isComputed && digest
        ? [{ object: object.name, field: name, kind: field.kind, digest }]
        : [];
    }),
  );
}

function digestOf(object: ObjectModel, field: Field): string | null {
  if (field.kind === 'formula') {
    const { result, from, compute, text } = field;
    // What an administrator wrote may name options, which he may rename.
    const how =
      text === undefined
        ? { compute: compute.toString() }
        : { text, options: from.map((path) => optionsOf(object, path)) };
    return sha256(canonicalJson({ result, from, ...how }));
  }
  if (field.kind !== 'rollUp') return null;
  const { result, over, measure, where } = field;
  return sha256(canonicalJson({ result, over, measure, where }));
}

function optionsOf({ fields }: ObjectModel, path: string): unknown {
  const field = fields.get(path)?.field;
  return field && 'options' in field ? field.options : null;
}

async function outdatedWorkspaces(db: Executor, computed: readonly Computed[]): Promise<number[]> {
  const rows = await rowsOf<{ id: number }>(
    db,
    sql`select w.workspace_id as id from workspace w
        where exists (select from json_to_recordset(${JSON.stringify(computed)}::json) as x(object text, field text, digest text)
          where not exists (select from computed_field c where c.workspace_id = w.workspace_id
            and c.object = x.object and c.field = x.field and c.digest = x.digest))`,
  );
  return rows.map((row) => row.id);
}

/** The note of the definition and the job go out together: neither is there without the other. */
async function sendRecompute(
  tx: Executor,
  model: Model,
  { workspaceId, computed }: { workspaceId: number; computed: readonly Computed[] },
): Promise<number> {
  const outdated = await rowsOf<Pick<Computed, 'object' | 'field'>>(
    tx,
    sql`insert into computed_field as c (workspace_id, object, field, digest)
        select ${workspaceId}::integer, x.object, x.field, x.digest
        from json_to_recordset(${JSON.stringify(computed)}::json) as x(object text, field text, digest text)
        on conflict (workspace_id, object, field) do update set digest = excluded.digest, since = now()
        where c.digest <> excluded.digest returning c.object, c.field`,
  );
  const [some] = await rowsOf<{ id: string }>(
    tx,
    sql`select id from record where workspace_id = ${workspaceId}
        and object = any(${outdated.map((one) => one.object)}::text[]) limit 1`,
  );
  if (outdated.length === 0 || !some) return 0;
  const isOutdated = (one: Computed) =>
    outdated.some((other) => other.object === one.object && other.field === one.field);
  const fields = computed.filter(isOutdated).map(({ object, field }) => ({ object, field }));
  // What a process writes meanwhile by the model that it remembers is computed anew as well.
  const scope = await systemScope(tx, model, workspaceId);
  const startAfter = new Date(scope.now.getTime() + mostRemembered);
  await sendJob(scope, formulaRecompute, { fields }, { startAfter });
  return 1;
}
