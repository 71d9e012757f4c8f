import type { Pool } from 'pg';
import { tellings, type Telling } from '#areas/admin/notification/rules/tellings.ts';
import { fieldRightOf } from '#engine/access/reach.ts';
import { modelIn } from '#engine/shape/models.ts';
import {
  concerningChanges,
  fromPlace,
  nextSealed,
  workspacesToTell,
} from '#engine/notice/index.ts';
import { titlesOf } from '#engine/query/present.ts';
import type { Scope } from '#engine/scope.ts';
import { newId } from '#kit/id.ts';
import { model } from '../product-model.ts';
import type { Scopes } from '../scope.ts';
import { deliver, type Draft } from './deliver.ts';

export type TellingParts = {
  readonly pool: Pool;
  readonly scopes: Scopes;
  readonly mails: boolean;
};

const concerning = {
  created: ['participant'],
  about: { object: 'activity', links: ['regarding', 'customer', 'account'] },
} as const;

/** Tells people of what was sealed since the last look, in every workspace; gives how many notices are new. */
export async function tellOfChanges(parts: TellingParts, now = new Date()): Promise<number> {
  let told = 0;
  for (const workspaceId of await workspacesToTell(parts.pool))
    told += await tellOfWorkspace(parts, workspaceId, now);
  return told;
}

/** Tells people of what was sealed since the last look in that workspace. */
export async function tellOfWorkspace(
  parts: TellingParts,
  workspaceId: number,
  now: Date,
): Promise<number> {
  const own = await modelIn(parts.pool, model, workspaceId);
  let told = 0;
  for (let isMore = true; isMore;) {
    const step = await fromPlace(parts.pool, workspaceId, now, async (tx, place) => {
      const sealed = await nextSealed(tx, workspaceId, place.seq);
      // What the engine did by itself, and the past of a demo, is no news.
      const told = sealed.filter(({ source }) => source !== 'system');
      const changes = await concerningChanges(tx, workspaceId, told, concerning);
      const byChangeset = Map.groupBy(changes, ({ changeset }) => changeset);
      const wanted = told.flatMap((one) =>
        tellings(own, one, byChangeset.get(one.id) ?? []).map((telling) => ({
          ...telling,
          by: one.by,
        })),
      );
      const drafts = await visibleDrafts(parts.scopes, workspaceId, wanted);
      const count = await deliver(tx, { workspaceId, mails: parts.mails, now }, drafts);
      const seq = sealed.at(-1)?.seq ?? place.seq;
      return { place: { ...place, seq }, result: { count, isMore: sealed.length > 0 } };
    });
    told += step?.count ?? 0;
    isMore = step?.isMore ?? false;
  }
  return told;
}

type By = { readonly by: string | null };

/** What each receiver may be told, one draft a key. */
async function visibleDrafts(
  scopes: Scopes,
  workspaceId: number,
  wanted: readonly (Telling & By)[],
): Promise<Draft[]> {
  const drafts: Draft[] = [];
  for (const [userId, some] of Map.groupBy(wanted, (telling) => telling.userId)) {
    const scope = await scopes.of(
      { workspaceId, userId },
      { requestId: newId(), source: 'system', language: 'en' },
    );
    if (!scope) continue;
    const seen = await titlesOf(scope, [...new Set(some.flatMap(({ sees }) => sees))]);
    const visible = some.flatMap((telling) =>
      telling.sees.every((id) => seen.has(id)) ? withinFields(scope, telling) : [],
    );
    for (const [, group] of Map.groupBy(visible, ({ key }) => key)) drafts.push(draftOf(group));
  }
  return drafts;
}

/** The telling with the fields that the receiver may read; none where fields are what it is about, and he may read none of them. */
function withinFields<T extends Telling>(scope: Scope, telling: T): T[] {
  const { fields } = telling;
  if (!fields) return [telling];
  const names = fields.names.filter((name) => isReadable(scope, telling.kind, fields.object, name));
  return names.length > 0 ? [{ ...telling, fields: { ...fields, names } }] : [];
}

// That a masked value changed may be told, as the value is not; a text under a mask names nobody.
function isReadable(
  { rights }: Scope,
  kind: Telling['kind'],
  object: string,
  name: string,
): boolean {
  const right = fieldRightOf(rights, object, name);
  return right !== 'hidden' && (kind !== 'mention' || right !== 'masked');
}

function draftOf(group: readonly (Telling & By)[]): Draft {
  const records = new Set(group.map(({ record }) => record));
  const last = group.at(-1);
  if (!last) throw new Error('a notice of nothing');
  const names = new Set(group.flatMap(({ fields }) => fields?.names ?? []));
  return {
    userId: last.userId,
    kind: last.kind,
    key: last.key,
    recordId: records.size === 1 ? last.record : null,
    byId: last.by,
    gathers: last.kind === 'followed' || last.kind === 'assigned' || last.kind === 'task',
    params: {
      times: group.length,
      object: last.object,
      fields: [...names],
      followUps: group.filter(({ isFollowUp }) => isFollowUp).length,
    },
  };
}
