import { queryOptions } from '@tanstack/react-query';
import type { GroupsReply, MetaReply, ObjectMeta } from '#model/api.ts';
import type { Condition } from '#model/condition.ts';
import { call } from '#web/api/client.ts';
import type { ListRequest } from '#web/api/row.ts';
import { askedFilter } from './conditions.ts';
import { both, groupsOf, type Group } from './grouping.ts';
import type { ListState } from './list-state.ts';
import { conditionOfWhose } from './whose.ts';

type Asked = Pick<ListState, 'filter' | 'whose' | 'search' | 'sort' | 'columns'>;

/** What a list asks for, however it shows it: filter and scope, words, order and fields. */
export function requestOf(meta: MetaReply, object: ObjectMeta, state: Asked): ListRequest {
  const filter = narrowed(meta, object, state);
  return {
    fields: [...new Set([object.title, ...state.columns])],
    sort: state.sort,
    ...(filter ? { filter } : {}),
    ...(state.search ? { search: state.search } : {}),
  };
}

/** The filter of a list within its scope; nothing where neither says anything. */
export function narrowed(
  meta: Pick<MetaReply, 'objects'>,
  object: ObjectMeta,
  { filter, whose }: Pick<Asked, 'filter' | 'whose'>,
): Condition | undefined {
  const asked = askedFilter(filter);
  const scope = conditionOfWhose(object, whose, meta.objects);
  return scope ? both(asked, scope) : asked;
}

/** Counts, and one more figure where asked, of a list's records by one path: one query whatever the number of groups. */
export function groupsQuery(
  object: string,
  { filter, search }: Pick<ListRequest, 'filter' | 'search'>,
  { by, measure }: { readonly by: string; readonly measure: string },
) {
  const [name = '', field] = measure.split(':');
  const figure = field === undefined ? null : measure;
  return queryOptions({
    queryKey: ['records', object, 'groups', { filter, search, by, measure }],
    queryFn: async ({ signal }): Promise<{ groups: Group[]; isCut: boolean }> => {
      const body = {
        ...(filter === undefined ? {} : { filter }),
        ...(search ? { search } : {}),
        groupBy: [by],
        measures: [{ measure: 'count' }, ...(figure === null ? [] : [{ measure: name, field }])],
      };
      const path = `/records/${object}/query`;
      const reply = await call<GroupsReply>('POST', path, { body, signal });
      return { groups: groupsOf(reply, by, figure), isCut: reply.truncated };
    },
  });
}
