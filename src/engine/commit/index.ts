import { newId } from '#kit/id.ts';
import { Problem } from '#kit/problem.ts';
import type { ChangeInput, ChangesetReply } from '#model/api.ts';
import { narrowerObjects } from '#model/model.ts';
import { remembering } from '../database/run.ts';
import { compile } from '../database/sql.ts';
import { followedBy } from '../computed/touched.ts';
import { refuseUnsoundRules } from '../duplicate/guard.ts';
import { withSavepoint } from '../database/transaction.ts';
import type { Scope } from '../scope.ts';
import { keepingUnique } from '../shape/keeping-unique.ts';
import { openedToRoles } from '../shape/open-to-roles.ts';
import { refuseContradictions } from '../shape/guard.ts';
import { withEffects } from './effects.ts';
import { linkedForChecks, withLinkedFormulas } from './formulas.ts';
import { keepingOne } from './last-one.ts';
import { followingMerged } from './follow-merged.ts';
import { refuseKnownFacts } from './facts.ts';
import { keepingRecords, knownObject, loadRecords } from './load.ts';
import { issuing, refuseNumbered, withNumbers } from './numbers.ts';
import { linkedBy, neighbours, permit } from './permit.ts';
import { plan } from './plan.ts';
import type { CommitRequest, Planned, Written } from './planned.ts';
import { isRetriable, refusalOfDatabase } from './refused-by-database.ts';
import { replyOf } from './reply.ts';
import { loadSurroundings } from './surroundings.ts';
import { keepingTrees } from './trees.ts';
import { refuseUnseen } from './unseen.ts';
import { validate } from './validate.ts';
import { withinCaps } from './within-caps.ts';
import { writeStatement } from './write.ts';

const mostRecords = 5000;
const tries = 4;

/** The one door of writes: checks rights and rules, writes records, ledger and search rows in one statement, or shows the diff of a dry run; refuses as a whole. */
export async function commit(scope: Scope, request: CommitRequest): Promise<ChangesetReply> {
  if (request.changes.length > mostRecords)
    throw new Problem('changeset.too-large', { max: mostRecords });
  for (let attempt = 1; ; attempt++) {
    const { changes, around } = await planAll(scope, request);
    if (request.dryRun) return replyOf(scope, { id: null, at: null, changes, request });
    try {
      return await withSavepoint(scope.db, () =>
        keepingOne(scope, changes, (kept) =>
          keepingTrees(kept, changes, (whole) =>
            withinCaps(whole, changes, (bound) =>
              keepingUnique(bound, changes, (single) =>
                issuing(single, changes, async (inner, issued) => {
                  const reply = await write(inner, issued, request);
                  request.told?.({ changes: issued, around });
                  return reply;
                }),
              ),
            ),
          ),
        ),
      );
    } catch (error) {
      // Somebody else wrote one of the records since it was read: read again, unless the asker named a version.
      if (!isRetriable(error) || attempt === tries) throw refusalOfDatabase(scope, error, changes);
    }
  }
}

async function planAll(scope: Scope, request: CommitRequest): Promise<Written> {
  try {
    const planned = await planSeen(scope, request);
    const isLess =
      planned.changes.filter(({ derived }) => !derived).length < request.changes.length;
    if (isLess) await refuseUnseen(scope, request);
    return planned;
  } catch (refusal) {
    if (refusal instanceof Problem) await refuseUnseen(scope, request);
    throw refusal;
  }
}

async function planSeen(scope: Scope, request: CommitRequest): Promise<Written> {
  const inputs = await withOwnObjects(scope, request.changes);
  // Effects look at the same records wave after wave, and nothing is written before all is planned.
  const looking: Scope = { ...scope, db: keepingRecords(remembering(scope.db)) };
  const asked = await loadRecords(looking, idsByObject(scope, inputs));
  refuseTwice(inputs);
  const own = inputs.map((input) => plan(scope, input, asked, request)).filter(isChange);
  await refuseKnownFacts(scope, inputs);
  const entailed = await withEffects(looking, own, request);
  const opened = await openedToRoles(scope, entailed, request);
  const all = await withLinkedFormulas(scope, opened);
  refuseNumbered(all);
  await request.ready?.(all);
  const numbered = request.dryRun ? all : await withNumbers(scope, all);
  const linked = request.told ? linkedBy(numbered.filter(({ derived }) => !derived)) : [];
  const around = await loadSurroundings(scope, [...neighbours(numbered), ...linked]);
  const followed = await followingMerged(scope, request, { changes: numbered, around });
  if (followed) return planAll(scope, followed);
  permit(scope, numbered, around, request.undoes !== undefined);
  const judged = numbered.filter(({ id }) => !request.merge?.moved.has(id));
  const read = await linkedForChecks(scope, judged, numbered);
  validate(scope, judged, { linked: read, isUndo: request.undoes !== undefined });
  refuseUnsoundRules(scope, numbered);
  await refuseContradictions(scope, numbered);
  return { changes: numbered, around };
}

async function write(
  scope: Scope,
  changes: readonly Planned[],
  request: CommitRequest,
): Promise<ChangesetReply> {
  if (changes.length === 0 && !request.facts)
    return replyOf(scope, { id: null, at: null, changes, request });
  return followedBy(scope, changes, (inner) => writeAll(inner, changes, request));
}

async function writeAll(
  scope: Scope,
  changes: readonly Planned[],
  request: CommitRequest,
): Promise<ChangesetReply> {
  const id = newId();
  const { rows } = await scope.db.query<{ at: string }>(
    compile(writeStatement(scope, id, changes, request)),
  );
  if (changes.some((change) => change.object.definition.affectsRights)) scope.forget?.();
  return replyOf(scope, { id, at: rows[0]?.at ?? null, changes, request });
}

/** A change asked of a whole (party) is made to the company, person or household that the record is. */
async function withOwnObjects(
  scope: Scope,
  inputs: readonly ChangeInput[],
): Promise<readonly ChangeInput[]> {
  const isWhole = (input: ChangeInput) =>
    narrowerObjects(scope.model, knownObject(scope, input.object)).length > 0;
  const whole = inputs.filter(isWhole);
  if (whole.length === 0) return inputs;
  if (whole.some((input) => input.op === 'create'))
    throw new Problem('object.whole', { object: whole[0]?.object }, { field: 'object' });
  const around = await loadSurroundings(
    scope,
    whole.flatMap((input) => input.id ?? []),
  );
  return inputs.map((input) =>
    isWhole(input)
      ? { ...input, object: around.get(input.id ?? '')?.object ?? input.object }
      : input,
  );
}

// An update that changes nothing is no change: no version, no ledger row.
function isChange(change: Planned): boolean {
  return change.op !== 'update' || change.changed.size > 0;
}

function idsByObject(scope: Scope, inputs: readonly ChangeInput[]): Map<string, string[]> {
  const ids = new Map<string, string[]>();
  for (const input of inputs) {
    if (input.op === 'create') continue;
    const { name } = knownObject(scope, input.object);
    const known = ids.get(name);
    if (known) known.push(input.id);
    else ids.set(name, [input.id]);
  }
  return ids;
}

function refuseTwice(inputs: readonly ChangeInput[]): void {
  const seen = new Set<string>();
  for (const { id } of inputs) {
    if (id !== undefined && seen.has(id)) throw new Problem('changeset.twice', { id });
    if (id !== undefined) seen.add(id);
  }
}
