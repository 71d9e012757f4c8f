import type { Loaded } from '../commit/load.ts';
import { loadRecords } from '../commit/load.ts';
import type { Scope } from '../scope.ts';
import { loadParts, type Parts } from './children.ts';
import type { Context, Task } from './decided.ts';
import type { Draft } from './drafts.ts';
import { keyOf } from './keys.ts';
import { findRowTwins } from './likely-twins.ts';
import type { Likely } from './choose.ts';
import { addWanted, linkWants, type LinkWant } from './links.ts';
import { lookUp, tokenOf, want, type Found, type Wanted } from './look-up.ts';
import { claimsOf, findingIn, linksOf, matchKeysOf, needsLinks } from './match.ts';
import { isByLink } from './row-keys.ts';
import { unitsOfOwners } from './owners.ts';
import { spelled } from './spelling.ts';

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
  readonly likely: ReadonlyMap<Draft, Likely>;
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
    for (const { key, value } of [...match, ...claims]) want(wanted, object, key, value);
  const known = await lookUp(scope, wanted);
  const found = needsLinks(task)
    ? new Map([...known, ...(await lookUpLinked(scope, task, asked, known))])
    : known;
  const findings = asked.drafts.map((draft) => ({
    draft,
    finding: findingIn(object, keysWith(scope, task, asked, { draft, found }), found),
  }));
  const unknown = findings.filter(
    ({ draft, finding }) =>
      finding.how === 'none' && draft.problems.length === 0 && draft.id === null,
  );
  const likely = await findRowTwins(
    scope,
    task,
    unknown.map(({ draft }) => draft),
  );
  const matched = findings.flatMap(({ finding }) => (finding.how === 'key' ? [finding.id] : []));
  const alike = [...likely.values()].flatMap(({ ids }) => (ids.length === 1 ? ids : []));
  const changed = [
    ...new Set([
      ...(isChange(task.settings.onMatch ?? 'update') ? matched : []),
      ...(isChange(task.twins?.act ?? 'skip') ? alike : []),
    ]),
  ];
  const loaded = await loadRecords(scope, new Map([[object.name, changed]]));
  const parts = await loadParts(scope, asked.drafts, changed);
  return { found, loaded, parts, units: await unitsOfOwners(scope, found), likely };
}

function isChange(act: string): boolean {
  return act === 'update' || act === 'fill';
}

type Row = { readonly draft: Draft; readonly found: ReadonlyMap<string, Found> };

function keysWith(scope: Scope, task: Task, { wants, keys }: Asked, { draft, found }: Row) {
  if (!needsLinks(task)) return keys.get(draft)?.match ?? [];
  const links = linksOf(scope, wants.get(draft) ?? [], found, new Map());
  return matchKeysOf(scope, task, draft, links);
}

// Who works for a company is found once the company is.
async function lookUpLinked(
  scope: Scope,
  task: Task,
  asked: Asked,
  found: ReadonlyMap<string, Found>,
): Promise<ReadonlyMap<string, Found>> {
  const wanted: Wanted = new Map();
  for (const draft of asked.drafts)
    for (const { key, value } of keysWith(scope, task, asked, { draft, found }))
      if (isByLink(key)) want(wanted, task.plan.object, key, value);
  return lookUp(scope, wanted);
}

/** Under what tokens a row may mean records that other rows make. */
export function tokensAsked(
  scope: Scope,
  task: Task,
  { wants, keys }: Pick<Asked, 'wants' | 'keys'>,
  draft: Draft,
): string[] {
  const { object } = task.plan;
  const named = (wants.get(draft) ?? []).flatMap((wish) =>
    wish.keys.map(({ key, value }) => tokenOf(wish.object, key, value)),
  );
  const { match = [], claims = [] } = keys.get(draft) ?? {};
  const own = [...match, ...claims].map(({ key, value }) => tokenOf(object, key, value));
  // What a link means is not known before it is read: whoever shares the column that tells records apart may be meant.
  const perhaps = task.matchKeys.filter(isByLink).flatMap(({ field }) => {
    const key = keyOf(object, field);
    const value = key && spelled(scope, object, key, draft.values[field]);
    return key && value ? [tokenOf(object, key, value)] : [];
  });
  return [...named, ...own, ...perhaps];
}
