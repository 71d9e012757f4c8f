import { queryOptions, type QueryClient } from '@tanstack/react-query';
import type { Condition } from '#model/condition.ts';
import { findRow, listRows } from '#web/api/queries.ts';
import { readLink, readText, type Linked } from '#web/kinds/values.ts';
import type { Entry } from './entry.ts';
import { planAt, type Plan, type Planned } from './plan.ts';

type Taking = {
  readonly id: string;
  readonly user: Linked | null;
  readonly party: Linked | null;
  readonly name: string | null;
};

/** Who takes part in an activity beside its owner. */
export function takingQuery(activity: string) {
  return queryOptions({
    queryKey: ['records', 'participant', 'taking', activity],
    queryFn: async ({ signal }): Promise<Taking[]> => {
      const filter: Condition = { field: 'activity', op: 'is', value: activity };
      const fields = ['user', 'party', 'name'];
      const { items } = await listRows('participant', { fields, filter, limit: 200 }, signal);
      return items.map((row) => ({
        id: row.id,
        user: readLink(row['user']),
        party: readLink(row['party']),
        name: readText(row['name']),
      }));
    },
  });
}

const fields = [
  'kind',
  'subject',
  'text',
  'location',
  'private',
  'customer',
  'regarding',
  'startAt',
  'endAt',
  'dueAt',
  'allDay',
  'remindBefore',
];

/** An activity as its form begins: what the fields hold, and how it stands now. */
export async function loadPlan(
  client: QueryClient,
  entry: Entry,
  zone: string,
): Promise<{ plan: Plan; before: Planned }> {
  const [row, takings] = await Promise.all([
    findRow('activity', entry.id, fields),
    client.fetchQuery(takingQuery(entry.id)),
  ]);
  const customer = readLink(row['customer']);
  const held = {
    startAt: readText(row['startAt']),
    endAt: readText(row['endAt']),
    dueAt: readText(row['dueAt']),
    allDay: row['allDay'] === true,
  };
  return {
    plan: {
      ...planAt(entry, zone),
      kind: readText(row['kind']) ?? 'meeting',
      subject: readText(row['subject']) ?? '',
      text: readText(row['text']) ?? '',
      location: readText(row['location']) ?? '',
      isPrivate: row['private'] === true,
      remind: minutesIn(row['remindBefore']),
      customer,
      users: takings.flatMap(({ user }) => user ?? []),
      contacts: takings.flatMap(({ party }) => party ?? []),
    },
    before: {
      id: row.id,
      version: row.version,
      held,
      customer: customer?.id ?? null,
      regarding: readLink(row['regarding'])?.id ?? null,
      takings: takings.map(({ id, user, party }) => ({
        id,
        user: user?.id ?? null,
        party: party?.id ?? null,
      })),
    },
  };
}

function minutesIn(value: unknown): number | null {
  const text = readText(value);
  return text === null ? null : Number(text);
}
