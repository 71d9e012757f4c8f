import { queryOptions, useQuery } from '@tanstack/react-query';
import { listRows } from '#web/api/queries.ts';
import type { Row } from '#web/api/row.ts';
import { useObject } from '#web/api/use-meta.ts';
import { readLink, readText } from '#web/kinds/values.ts';
import { useText } from '#web/language/language.ts';
import { contactTexts } from '#web/texts/contact.ts';

/** Whom a mail may go to: the customer's own addresses, and those of a company's people. */
export function useReceivers(object: string, record: Row) {
  const t = useText(contactTexts);
  const isMasked =
    useObject('identity')?.fields.find(({ name }) => name === 'value')?.right === 'masked';
  const { data } = useQuery(addressesQuery(object, record.id));
  const rows = (data ?? []).filter((row) => row['doNotUse'] !== true && row['state'] !== 'invalid');
  const parties = new Map(
    rows.flatMap((row) => {
      const [party, address] = [readLink(row['party'])?.id, readText(row['value'])];
      return party && address ? [[address, party] as const] : [];
    }),
  );
  const options = rows.flatMap((row) => {
    const [party, address] = [readLink(row['party']), readText(row['value'])];
    if (!party || !address) return [];
    const name = party.title ?? '';
    return isMasked
      ? [{ value: `party:${party.id}`, label: t('masked', { name }) }]
      : [{ value: address, label: `${name} <${address}>` }];
  });
  const own = options.find(({ value }) => value === readText(record['email'])) ?? options[0];
  return { options, parties: isMasked ? new Map<string, string>() : parties, own: own?.value };
}

function addressesQuery(object: string, id: string) {
  const ofCustomer = { field: 'party', op: 'is', value: id } as const;
  const ofPeople = { field: 'party.account', op: 'is', value: id } as const;
  const whose = object === 'account' ? { any: [ofCustomer, ofPeople] } : ofCustomer;
  return queryOptions({
    queryKey: ['records', 'identity', 'receivers', id],
    queryFn: async ({ signal }) => {
      const reply = await listRows(
        'identity',
        {
          filter: { all: [whose, { field: 'kind', op: 'is', value: 'email' }] },
          fields: ['party', 'value', 'primary', 'state', 'doNotUse'],
          sort: ['-createdAt'],
          limit: 50,
        },
        signal,
      );
      return reply.items.toSorted((a, b) => weight(b) - weight(a));
    },
  });
}

function weight(row: Row): number {
  return row['primary'] === true ? 1 : 0;
}
