import type { ChangeInput } from '#model/api.ts';
import type { Row } from '#web/api/row.ts';
import { readText } from '#web/kinds/values.ts';

/** What a thing is called in each language. */
export type Names = { readonly zh: string; readonly en: string; readonly manyEn?: string };

const parts = ['zh', 'en', 'manyEn'] as const;

/** The changes by which a thing is called as typed; a name left as it was is not written down, an emptied one is the standard again. */
export function renaming(
  target: string,
  known: Row | undefined,
  shown: Names,
  typed: Names,
): ChangeInput[] {
  const values = Object.fromEntries(
    parts.map((part) => {
      const next = typed[part]?.trim() ?? '';
      const isAsBefore = next === (shown[part] ?? '');
      return [part, isAsBefore ? readText(known?.[part]) : next === '' ? null : next];
    }),
  );
  const isStandard = parts.every((part) => values[part] === null);
  if (!known) {
    if (isStandard) return [];
    return [
      { op: 'create', object: 'own-name', id: crypto.randomUUID(), values: { target, ...values } },
    ];
  }
  const { id, version } = known;
  if (isStandard) return [{ op: 'delete', object: 'own-name', id, version }];
  const isSame = parts.every((part) => values[part] === readText(known[part]));
  return isSame ? [] : [{ op: 'update', object: 'own-name', id, version, values }];
}
