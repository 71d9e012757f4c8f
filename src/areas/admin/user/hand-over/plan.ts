import { depthOf } from '#engine/access/reach.ts';
import { findRecord, listRecords } from '#engine/query/index.ts';
import type { Scope } from '#engine/scope.ts';
import { refuseIf } from '#kit/problem.ts';
import type { HandOver, HandOverReply } from '../fields.ts';
import { placesOf } from './places.ts';
import { classesOf, handedObjects, heldOf } from './queries.ts';
import { handedPlaces, handedRecords, joinedTeams, type Handed } from './rules.ts';

/** What a hand-over is made of: every change with its receiver, and what stays behind. */
export type Plan = {
  readonly handed: readonly Handed[];
  readonly parts: HandOverReply['parts'];
};

/** Plans the hand-over of the user's records by today's rights of the asker; refuses where he may not, or a receiver cannot take them. */
export async function planHandOver(scope: Scope, leaver: string, asked: HandOver): Promise<Plan> {
  refuseOthers(scope, leaver);
  const person = await findRecord(scope, 'user', leaver, {
    fields: ['name', 'mainUnit', 'superior', 'active'],
  });
  const receivers = await receiversIn(scope, leaver, asked);
  const objects = handedObjects(scope).filter(({ name }) => !asked.except.includes(name));
  const classes = await classesOf(scope, leaver, asked);
  const found = [];
  for (const object of objects)
    found.push({ part: object.name, ...(await heldOf(scope, object, leaver, asked)) });
  const held = found
    .flatMap((one) => one.held)
    .map((record) => ({ ...record, classes: classes.get(record.id) ?? [] }));
  const places = await placesOf(scope, person, asked);
  const units = {
    leaver: places.leaver.mainUnit,
    of: new Map([...receivers].map(([id, { unit }]) => [id, unit])),
  };
  const records = handedRecords(held, asked, units);
  const joined = asked.joins ? joinedTeams(records, held, places, asked) : [];
  const handed = [...handedPlaces(places, asked), ...records, ...joined];
  const stays = new Map(found.map((one) => [one.part, one]));
  const counted = Map.groupBy(handed, (one) => one.part);
  const names = [...new Set([...found.map((one) => one.part), ...counted.keys()])];
  return {
    handed,
    parts: names
      .map((part) => ({
        part,
        count: counted.get(part)?.length ?? 0,
        private: stays.get(part)?.private ?? 0,
        beyond: stays.get(part)?.beyond ?? 0,
        receivers: receiversOf(counted.get(part) ?? [], receivers),
      }))
      .filter((part) => part.count + part.private + part.beyond > 0),
  };
}

function refuseOthers({ rights }: Scope, leaver: string): void {
  const isMine = rights.system || rights.administrator || rights.lineIds.includes(leaver);
  refuseIf(!isMine, 'hand-over.not-your-line', {}, { status: 403 });
}

type Receiver = { readonly title: string | null; readonly unit: string | null };

async function receiversIn(
  scope: Scope,
  leaver: string,
  asked: HandOver,
): Promise<Map<string, Receiver>> {
  const ids = [
    ...new Set([
      ...(asked.receiver === undefined ? [] : [asked.receiver]),
      ...Object.values(asked.receivers),
      ...asked.splits.map((split) => split.receiver),
    ]),
  ];
  refuseIf(ids.includes(leaver), 'hand-over.to-himself', {}, { field: 'receiver' });
  if (ids.length === 0) return new Map();
  const { items } = await listRecords(scope, 'user', {
    filter: {
      all: [
        { field: 'id', op: 'in', value: ids },
        { field: 'active', op: 'isNot', value: false },
      ],
    },
    fields: ['name', 'mainUnit'],
    limit: ids.length,
  });
  refuseIf(items.length < ids.length, 'hand-over.receiver-gone', {}, { field: 'receiver' });
  return new Map(
    items.map((row) => [
      String(row['id']),
      { title: String(row['name']), unit: unitOf(row['mainUnit']) },
    ]),
  );
}

function receiversOf(
  handed: readonly Handed[],
  known: ReadonlyMap<string, Receiver>,
): HandOverReply['parts'][number]['receivers'] {
  const counts = Map.groupBy(
    handed.flatMap(({ receiver }) => receiver ?? []),
    (id) => id,
  );
  return [...counts].map(([id, all]) => ({
    id,
    title: known.get(id)?.title ?? null,
    count: all.length,
  }));
}

function unitOf(value: unknown): string | null {
  return typeof value === 'object' && value !== null && 'id' in value ? String(value.id) : null;
}

/** Whether the asker may switch users off. */
export function mayDeactivate({ rights }: Scope): boolean {
  return depthOf(rights, 'user', 'edit') !== 'none';
}
