import { refuseIf } from '#kit/problem.ts';
import type { ChangeInput } from '#model/api.ts';
import type { Effect, EffectChange, EffectContext } from '#model/effect.ts';
import { isYes, linkedBy, relatedOf, textAt, updateOf } from '#model/reading.ts';
import type { StoredRecord } from '#model/stored.ts';
import { kindOfMedia } from '#kit/media-kind.ts';

/** A file that a field of a record holds regards that record, and is seen by whoever sees the field. */
export function fileOfField(object: string, field: string): Effect {
  return {
    object,
    on: [field],
    derive: ({ op, id, after, changed }) => {
      const file = textAt(after, field);
      if (op === 'delete' || file === null || !changed.has(field)) return [];
      const values = { regarding: id, heldBy: `${object}.${field}` };
      return [{ op: 'update', object: 'file', id: file, values }];
    },
  };
}

/** A file hangs on a record that people know, never on another file or a share. */
export const fileOnRecord: Effect = {
  object: 'file',
  on: ['regarding'],
  linked: ['regarding'],
  derive: ({ op }, context) => {
    const object = linkedBy(context, 'regarding')?.object ?? '';
    refuseIf(
      op !== 'delete' && ['file', 'share'].includes(object),
      'file.hangs-on-nothing',
      {},
      { field: 'regarding' },
    );
    return [];
  },
};

/** Of a file's editions the newest is the current one, until another is made so; where that goes, the newest that is left is. */
export const oneCurrentEdition: Effect = {
  object: 'file',
  on: ['original', 'current', 'mediaType'],
  needs: [{ object: 'file', link: 'original', of: 'original' }],
  derive: (change, context) => [...ownEdition(change, context), ...otherEditions(change, context)],
};

function ownEdition({ op, id, after }: EffectChange, context: EffectContext): ChangeInput[] {
  if (op !== 'create' || textAt(after, 'original') === id) return [];
  const others = editionsBeside(id, context).map(editionOf);
  return [
    {
      op: 'update',
      object: 'file',
      id,
      values: {
        kind: kindOfMedia(textAt(after, 'mediaType') ?? ''),
        ...(textAt(after, 'original') === null ? { original: id } : {}),
        edition: Math.max(0, ...others) + 1,
      },
    },
  ];
}

function otherEditions({ op, id, after }: EffectChange, context: EffectContext): ChangeInput[] {
  if (!isYes(after, 'current')) return [];
  const others = editionsBeside(id, context);
  if (op === 'delete') {
    const newest = others.toSorted((a, b) => editionOf(b) - editionOf(a))[0];
    return newest ? updateOf('file', newest, { current: true }) : [];
  }
  return others.flatMap((other) => updateOf('file', other, { current: false }));
}

function editionsBeside(id: string, context: EffectContext): StoredRecord[] {
  return relatedOf(context, 'file').filter((other) => other['id'] !== id);
}

function editionOf(file: StoredRecord): number {
  return Number(file['edition'] ?? 1);
}
