import { depthOf, fieldRightOf } from '#engine/access/reach.ts';
import { findRecord, listRecords } from '#engine/query/index.ts';
import type { Scope } from '#engine/scope.ts';
import type { Condition } from '#model/condition.ts';

type End = { readonly id: string; readonly title: string; readonly kind: string };

/** What joins two parties: a relation with its readings, or a membership. */
export type NetworkLink = {
  readonly id: string;
  readonly object: 'relation' | 'membership';
  readonly from: string;
  readonly to: string;
  /** What `from` is to `to`, and what `to` is to `from`; null for memberships, which screens name. */
  readonly reading: string | null;
  readonly reverse: string | null;
};

export type Network = {
  readonly nodes: readonly (End & { readonly depth: number })[];
  readonly links: readonly NetworkLink[];
  /** Whether more is known than is told. */
  readonly isCut: boolean;
};

const mostParties = 60;
const mostLinks = 150;
const depths = [1, 2];

/** The parties around this one to the second step, by relations and memberships that the asker may read; four bounded statements. */
export async function partyNetwork(scope: Scope, object: string, id: string): Promise<Network> {
  const found = await findRecord(scope, object, id, { fields: ['name'] });
  const kind = { account: 'organisation', household: 'household' }[object] ?? 'person';
  const nodes = new Map<string, End & { depth: number }>();
  nodes.set(id, { id, title: nameOf(found['name']), kind, depth: 0 });
  const links = new Map<string, NetworkLink>();
  let isCut = false;
  for (const depth of depths) {
    const edge = [...nodes.values()]
      .filter((node) => node.depth === depth - 1)
      .map((one) => one.id);
    if (edge.length === 0) break;
    // Each step asks from what the one before found.
    const step = await linksFrom(scope, edge);
    isCut ||= step.isCut;
    for (const end of step.found.flatMap(({ ends }) => ends)) {
      if (nodes.has(end.id)) continue;
      if (nodes.size >= mostParties) isCut = true;
      else nodes.set(end.id, { ...end, depth });
    }
    for (const { link } of step.found)
      if (nodes.has(link.from) && nodes.has(link.to)) links.set(link.id, link);
  }
  return { nodes: [...nodes.values()], links: [...links.values()], isCut };
}

type Found = { readonly link: NetworkLink; readonly ends: readonly [End, End] };

async function linksFrom(scope: Scope, ids: readonly string[]) {
  const [relations, memberships] = await Promise.all([
    joined(scope, 'relation', { ends: ['from', 'to'], more: ['type', 'type.reverseName'], ids }),
    joined(scope, 'membership', { ends: ['person', 'organisation'], more: [], ids }),
  ]);
  return {
    found: [...relations.found, ...memberships.found],
    isCut: relations.isCut || memberships.isCut,
  };
}

type Asked = {
  readonly ends: readonly [string, string];
  readonly more: readonly string[];
  readonly ids: readonly string[];
};

async function joined(
  scope: Scope,
  object: 'relation' | 'membership',
  { ends: [from, to], more, ids }: Asked,
): Promise<{ found: Found[]; isCut: boolean }> {
  const isReadable =
    depthOf(scope.rights, object, 'read') !== 'none' &&
    [from, to, ...more, 'untilOn'].every((name) =>
      ['full', 'read'].includes(fieldRightOf(scope.rights, object, name.split('.')[0] ?? '')),
    );
  if (!isReadable) return { found: [], isCut: false };
  const about = [from, to].map((field): Condition => ({ field, op: 'in', value: [...ids] }));
  const { items, next } = await listRecords(scope, object, {
    filter: { all: [{ any: about }, { field: 'untilOn', op: 'isEmpty' }] },
    fields: [from, to, `${to}.kind`, ...(object === 'relation' ? [`${from}.kind`] : []), ...more],
    limit: mostLinks,
  });
  const found = items.flatMap((item): Found[] => {
    const first = endOf(item[from], item[`${from}.kind`] ?? 'person');
    const second = endOf(item[to], item[`${to}.kind`]);
    if (!first || !second) return [];
    const link: NetworkLink = {
      id: String(item['id']),
      object,
      from: first.id,
      to: second.id,
      reading: titleOf(item['type']),
      reverse: typeof item['type.reverseName'] === 'string' ? item['type.reverseName'] : null,
    };
    return [{ link, ends: [first, second] }];
  });
  return { found, isCut: next !== null };
}

// Whom the asker may not see has no title, and is not told of.
function endOf(link: unknown, kind: unknown): End | null {
  const title = titleOf(link);
  if (title === null || typeof link !== 'object' || link === null || !('id' in link)) return null;
  return { id: String(link.id), title, kind: String(kind) };
}

function nameOf(value: unknown): string {
  return typeof value === 'string' ? value : '';
}

function titleOf(link: unknown): string | null {
  if (typeof link !== 'object' || link === null || !('title' in link)) return null;
  return typeof link.title === 'string' ? link.title : null;
}
