import { depthOf } from '#engine/access/reach.ts';
import type { Scope } from '#engine/scope.ts';
import type { AnyCondition } from '#model/condition.ts';
import type { HandOver } from '../fields.ts';
import { every, idIn, today, type Row } from './queries.ts';
import type { Places, Seat } from './rules.ts';

/** Where the leaver stands in the house: only what the asker may change is looked for. */
export async function placesOf(scope: Scope, leaver: Row, asked: HandOver): Promise<Places> {
  const id = String(leaver['id']);
  const found = new Map<Seat, Row[]>();
  for (const { seat, object, filter, fields } of seatsOf(scope, id))
    if (!asked.except.includes(seat) && depthOf(scope.rights, object, 'edit') !== 'none')
      found.set(seat, await every(scope, object, { filter, fields }));
  const rowsOf = (seat: Seat) => found.get(seat) ?? [];
  return {
    leaver: { id, mainUnit: idIn(leaver['mainUnit']), superior: idIn(leaver['superior']) },
    reports: rowsOf('report').map((row) => ({ id: String(row['id']) })),
    teams: rowsOf('team').map((row) => ({
      id: String(row['id']),
      lead: idIn(row['lead']),
      members: Array.isArray(row['members'])
        ? row['members'].flatMap((one) => idIn(one) ?? [])
        : [],
    })),
    delegations: rowsOf('delegation').map((row) => ({
      id: String(row['id']),
      fromUser: idIn(row['fromUser']) ?? '',
      toUser: idIn(row['toUser']) ?? '',
      fromOn: String(row['fromOn']),
    })),
    partyTeam: rowsOf('party-team').map((row) => ({
      id: String(row['id']),
      party: idIn(row['party']) ?? '',
      role: String(row['role']),
    })),
    taken: await takenBy(scope, asked),
    today: today(scope),
  };
}

type SeatQuery = {
  readonly seat: Seat;
  readonly object: string;
  readonly filter: AnyCondition;
  readonly fields: string[];
};

function seatsOf(scope: Scope, id: string): SeatQuery[] {
  const is = (field: string): AnyCondition => ({ field, op: 'is', value: id });
  const lasting: AnyCondition = { field: 'untilOn', op: 'gte', value: today(scope) };
  return [
    { seat: 'report', object: 'user', filter: is('superior'), fields: ['id'] },
    {
      seat: 'team',
      object: 'team',
      filter: { any: [is('lead'), { field: 'members', op: 'hasAny', value: [id] }] },
      fields: ['id', 'lead', 'members'],
    },
    {
      seat: 'delegation',
      object: 'delegation',
      filter: { all: [lasting, { any: [is('fromUser'), is('toUser')] }] },
      fields: ['id', 'fromUser', 'toUser', 'fromOn'],
    },
    {
      seat: 'party-team',
      object: 'party-team',
      filter: is('member'),
      fields: ['id', 'party', 'role'],
    },
  ];
}

/** The places in customer teams that those have already who are to get some. */
async function takenBy(
  scope: Scope,
  { receivers, receiver, joins }: HandOver,
): Promise<Set<string>> {
  const next = [receivers['party-team'] ?? receiver, joins ? receiver : undefined];
  const members = [...new Set(next.filter((one) => one !== undefined))];
  if (members.length === 0 || depthOf(scope.rights, 'party-team', 'read') === 'none')
    return new Set();
  const filter: AnyCondition = { field: 'member', op: 'in', value: members };
  const rows = await every(scope, 'party-team', { filter, fields: ['party', 'member', 'role'] });
  return new Set(
    rows.map((row) => `${idIn(row['party'])}|${idIn(row['member'])}|${String(row['role'])}`),
  );
}
