import { queryOptions } from '@tanstack/react-query';
import type { FieldMeta, GroupsReply, ObjectMeta } from '#model/api.ts';
import type { Condition } from '#model/condition.ts';
import { call } from '#web/api/client.ts';
import { countQuery } from '#web/api/queries.ts';

/** How many records of the object there are in all, and how many have a value, field by field; one statement. */
export function filledQuery({ name }: ObjectMeta, fields: readonly FieldMeta[]) {
  const measures = [
    { measure: 'count' },
    ...fields.map((field) => ({ measure: 'count', field: field.name })),
  ];
  return queryOptions({
    queryKey: ['records', name, 'filled', fields.map((field) => field.name)],
    queryFn: async ({ signal }) => {
      const path = `/records/${name}/query`;
      const reply = await call<GroupsReply>('POST', path, {
        body: { groupBy: [], measures },
        signal,
      });
      const values = reply.groups[0]?.values ?? {};
      return {
        total: Number(values['count'] ?? 0),
        fields: fields.map((field) => ({
          field,
          filled: Number(values[`count:${field.name}`] ?? 0),
        })),
      };
    },
  });
}

/** How many records meet the condition, exactly: figures of one whole stand beside each other. */
export function exactCountQuery({ name }: ObjectMeta, filter?: Condition) {
  const request = { fields: ['id'], ...(filter ? { filter } : {}) };
  return { ...countQuery(name, request, 'exact'), select: ({ count }: { count: number }) => count };
}
