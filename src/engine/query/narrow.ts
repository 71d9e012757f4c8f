import type { ObjectModel } from '#model/model.ts';
import type { Rights, Scope } from '../scope.ts';
import { compile, raw, sql, whole } from '../database/sql.ts';
import { isAllVisible, isWide } from '../access/visible.ts';
import { someMatches, type Prepared } from './prepare.ts';

// So many rows are gathered and sorted in about the time in which an order is walked past as many that are not the asker's.
const mostGathered = 10_000;
const keptMilliseconds = 60_000;

// By the steady clock: the time of day may be set back, and what was kept would outlive its minute.
type Known = { readonly until: number; readonly narrow: Promise<boolean> };

const known = new WeakMap<Rights, Map<string, Known>>();

/**
 * Whether the asker may see so few records of the object that a page of them is found sooner by gathering them all than by
 * walking the order until it is full. A plan that is kept for any reader cannot know; asked once a minute.
 */
export function isNarrow(
  scope: Scope,
  object: ObjectModel,
  prepared: () => Prepared,
): Promise<boolean> {
  if (isAllVisible(scope, object) || isWide(scope, object)) return Promise.resolve(false);
  const ofRights = known.get(scope.rights) ?? new Map<string, Known>();
  known.set(scope.rights, ofRights);
  const name = `${scope.workspaceId} ${object.name}`;
  const found = ofRights.get(name);
  if (found && found.until > performance.now()) return found.narrow;
  // One branch is read as it stands.
  const narrow = prepared().branches.length < 2 ? Promise.resolve(false) : countReached(prepared());
  ofRights.set(name, { until: performance.now() + keptMilliseconds, narrow });
  narrow.catch(() => ofRights.delete(name));
  return narrow;
}

async function countReached(prepared: Prepared): Promise<boolean> {
  const all = someMatches({ ...prepared, filter: raw('true'), deleted: false }, mostGathered + 1);
  // Without a name, so that it is planned for this asker alone.
  const { text, values } = compile(
    sql`select count(*) as count from (select id from (${all}) u limit ${whole(mostGathered + 1)}) m`,
  );
  const { rows } = await prepared.scope.db.query<{ count: string }>({ text, values });
  return Number(rows[0]?.count) <= mostGathered;
}
