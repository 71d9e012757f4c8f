import { useQuery } from '@tanstack/react-query';
import { everyRowQuery } from '#web/administration/every-row.ts';
import type { Row } from '#web/api/row.ts';
import { useObject } from '#web/api/use-meta.ts';

/** The objects whose records make up the workspace's own shape. */
export type ShapeObject =
  | 'own-object'
  | 'own-field'
  | 'own-option'
  | 'own-name'
  | 'own-layout'
  | 'own-check'
  | 'switched-area';

const noRows: readonly Row[] = [];

/** All records of one kind that the shape is made of, with every field. */
export function useShapeRows(name: ShapeObject): readonly Row[] {
  const object = useObject(name);
  const fields = object?.fields.map((field) => field.name) ?? ['id'];
  const { data } = useQuery({
    ...everyRowQuery(name, { fields, sort: ['createdAt'] }),
    enabled: object !== undefined,
  });
  return data ?? noRows;
}
