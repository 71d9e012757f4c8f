import type { Loaded } from '../commit/load.ts';
import { loadRecords } from '../commit/load.ts';
import type { Scope } from '../scope.ts';
import { loadParts, type Parts } from './children.ts';
import type { Context, Task } from './decided.ts';
import type { Draft } from './drafts.ts';
import { findRowTwins } from './likely-twins.ts';
import { addWanted, linkWants, type LinkWant } from './links.ts';
import { lookUp, tokenOf, want, type Found, type Wanted } from './look-up.ts';
import { claimsOf, foundBy, matchKeysOf } from './match.ts';
import { unitsOfOwners } from './owners.ts';

/** Rows with all that must be looked up to understand them. */
export type Asked = {
  readonly drafts: readonly Draft[];
  readonly wants: ReadonlyMap<Draft, readonly LinkWant[]>;
  readonly keys: Context['keys'];
};

/** What the database says to rows. */
export type Read = {
  readonly found: ReadonlyMap<string, Found>;
  readonly loaded: Loaded;
  readonly parts: Parts;
  readonly units: ReadonlyMap<string, string>;
  readonly likely: ReadonlyMap<Draft, string | null>;
};

/** Spells what the rows ask for. */
export function askedBy(scope: Scope, task: Task, drafts: readonly Draft[]): Asked {
  return {
    drafts,
    wants: new Map(
      drafts.map((draft) => [draft, linkWants(scope, task.plan, draft, task.settings)]),
    ),
    keys: new Map(
      drafts.map((draft) => [
        draft,
        { match: matchKeysOf(scope, task, draft), claims: claimsOf(scope, task, draft) },
      ]),
    ),
  };
}

/** Reads what the rows ask for; in a number of statements that does not grow with the rows. */
export async function readFor(scope: Scope, task: Task, asked: Asked): Promise<Read> {
  const { object } = task.plan;
  const wanted: Wanted = new Map();
  for (const list of asked.wants.values()) addWanted(wanted, list);
  for (const { match, claims } of asked.keys.values())
    for (const { key, value } of [...match.flat(), ...claims]) want(wanted, object, key, value);
  const found = await lookUp(scope, wanted);
  const foundOf = (draft: Draft) =>
    foundBy(object, asked.keys.get(draft)?.match.flat() ?? [], found);
  const unknown = asked.drafts.filter(
    (draft) => draft.problems.length === 0 && draft.id === null && foundOf(draft).length === 0,
  );
  const likely = await findRowTwins(scope, task, task.twins ? unknown : []);
  const matched = [
    ...new Set([
      ...asked.drafts.flatMap(foundOf),
      ...[...likely.values()].filter((id) => id !== null),
    ]),
  ];
  const isOnlySkipped =
    task.settings.onMatch === 'skip' && !task.matchKeys.some((names) => names.length > 1);
  const loaded: Loaded = isOnlySkipped
    ? new Map()
    : await loadRecords(scope, new Map([[object.name, matched]]));
  const parts = await loadParts(scope, asked.drafts, matched);
  return { found, loaded, parts, units: await unitsOfOwners(scope, found), likely };
}

/** Under what tokens a row may mean records that other rows make. */
export function tokensAsked(task: Task, { wants, keys }: Asked, draft: Draft): string[] {
  const named = (wants.get(draft) ?? []).flatMap((wish) =>
    wish.keys.map(({ key, value }) => tokenOf(wish.object, key, value)),
  );
  const { match = [], claims = [] } = keys.get(draft) ?? {};
  const own = [...match.flat(), ...claims].map(({ key, value }) =>
    tokenOf(task.plan.object, key, value),
  );
  return [...named, ...own];
}
