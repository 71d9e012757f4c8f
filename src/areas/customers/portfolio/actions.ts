import type { z } from 'zod';
import { commit } from '#engine/commit/index.ts';
import { listRecords } from '#engine/query/index.ts';
import type { Scope } from '#engine/scope.ts';
import { dayIn } from '#kit/instant.ts';
import { refuseIf } from '#kit/problem.ts';
import type { AnyCondition } from '#model/condition.ts';
import type { ChangeInput } from '#model/api.ts';
import { mostSpread, spreadInput } from './fields.ts';
import { givenOf, loadsOf } from './queries.ts';
import { shareOut, type SharedOut, type Spread } from './rules.ts';

/** Gives the customers of some people to others, evenly, by their caps or by region; a dry run shows the numbers alone. */
export async function spreadAction(
  scope: Scope,
  call: { readonly id: string | null; readonly input: unknown; readonly dryRun: boolean },
): Promise<Spread> {
  const asked = spreadInput.parse(call.input);
  const customers = await givenOf(scope, await customersOf(scope, asked));
  const receivers = [...new Set(asked.to.map((one) => one.user))];
  const loads = await loadsOf(scope, [...new Set([...asked.from, ...receivers])]);
  refuseIf(
    receivers.some((id) => !loads.some((load) => load.id === id)),
    'pool.taker-gone',
    {},
    { field: 'to' },
  );
  const regions = new Map(asked.to.map(({ user, regions: codes }) => [user, codes]));
  const takers = loads
    .filter((load) => receivers.includes(load.id))
    .map(({ id, held, caps }) => ({ id, held, caps, regions: regions.get(id) ?? [] }));
  const shared = shareOut(customers, takers, asked.way);
  const changes = customers.flatMap((customer): ChangeInput[] => {
    const owner = shared.to.get(customer.id);
    const unit = loads.find((load) => load.id === owner)?.unitId ?? null;
    const values = unit === null ? { owner } : { owner, unit };
    const object = objects[customer.kind];
    return owner === undefined ? [] : [{ op: 'update', object, id: customer.id, values }];
  });
  const { reason } = asked;
  const { id } = await commit(scope, {
    changes,
    dryRun: call.dryRun,
    ...(reason === undefined ? {} : { reason }),
  });
  return {
    changeset: id,
    moved: shared.to.size,
    left: shared.left.length,
    people: peopleOf(loads, customers, shared),
  };
}

const objects = { organisation: 'account', person: 'contact', household: 'household' } as const;

async function customersOf(
  scope: Scope,
  { from, classValue, to, count }: z.infer<typeof spreadInput>,
): Promise<string[]> {
  const givers = from.filter((id) => !to.some((one) => one.user === id));
  const filter: AnyCondition = {
    all: [
      { field: 'owner', op: 'in', value: givers },
      {
        any: [
          { field: 'kind', op: 'isNot', value: 'person' },
          { field: 'account', op: 'isEmpty' },
        ],
      },
      ...(classValue === undefined ? [] : [inClass(classValue, scope)]),
    ],
  };
  const { items } = await listRecords(scope, 'party', {
    filter,
    fields: ['id'],
    sort: [],
    limit: count ?? mostSpread,
  });
  return items.map((item) => String(item['id']));
}

function inClass(classValue: string, { now, zone }: Scope): AnyCondition {
  const today = dayIn(zone, now.toISOString());
  return {
    link: 'party-class.party',
    quantifier: 'any',
    where: {
      all: [
        { field: 'value', op: 'is', value: classValue },
        {
          any: [
            { field: 'untilOn', op: 'isEmpty' },
            { field: 'untilOn', op: 'gte', value: today },
          ],
        },
      ],
    },
  };
}

function peopleOf(
  loads: Awaited<ReturnType<typeof loadsOf>>,
  customers: Awaited<ReturnType<typeof givenOf>>,
  { to }: SharedOut,
): Spread['people'] {
  const moved = customers.filter(({ id }) => to.has(id));
  return loads.map(({ id, name, held }) => {
    const less = moved.filter((one) => one.ownerId === id).length;
    const more = moved.filter((one) => to.get(one.id) === id).length;
    return { id, name, before: held, after: held - less + more };
  });
}
