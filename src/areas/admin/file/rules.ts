import type { Effect } from '#model/effect.ts';
import { textAt } from '#model/reading.ts';

/** A file that a field of a record holds regards that record: who reads the one reads the other. */
export function fileOfField(object: string, field: string): Effect {
  return {
    object,
    on: [field],
    derive: ({ op, id, after, changed }) => {
      const file = textAt(after, field);
      if (op === 'delete' || file === null || !changed.has(field)) return [];
      return [{ op: 'update', object: 'file', id: file, values: { regarding: id } }];
    },
  };
}
