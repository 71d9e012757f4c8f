import { useQuery } from '@tanstack/react-query';
import { useCallback } from 'react';
import type { FieldMeta } from '#model/api.ts';
import { stagesQuery } from './stages-query.ts';

type Column = { readonly id: string; readonly title: string };
type Counted = { readonly key: string | null; readonly count: number };

const none: readonly Column[] = [];

/** The columns of a board by stage: all stages of the methods that have a card on it, each method's in their order, the method with most cards first. */
export function useStageColumns(
  field: FieldMeta,
): (groups: readonly Counted[]) => readonly Column[] {
  const { data } = useQuery({ ...stagesQuery, enabled: field.target === 'stage' });
  return useCallback(
    (groups) => {
      if (field.target !== 'stage' || !data) return none;
      const counts = new Map(groups.map(({ key, count }) => [key, count]));
      const methods = [...Map.groupBy(data, (stage) => stage.method.id).values()].map((stages) => ({
        stages,
        count: stages.reduce((sum, { id }) => sum + (counts.get(id) ?? 0), 0),
      }));
      return methods
        .filter(({ count }) => count > 0)
        .toSorted((a, b) => b.count - a.count)
        .flatMap(({ stages }) => stages.map(({ id, name }) => ({ id, title: name })));
    },
    [data, field.target],
  );
}
