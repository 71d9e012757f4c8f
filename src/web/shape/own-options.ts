import type { ChangeInput } from '#model/api.ts';
import type { Row } from '#web/api/row.ts';
import { readText } from '#web/kinds/values.ts';
import type { OptionDraft } from './options.ts';

type Place = { readonly object: string; readonly field: string };

type Drafts = {
  /** The options as they stood. */
  readonly begun: readonly OptionDraft[];
  readonly drafts: readonly OptionDraft[];
  /** The records that say options otherwise already. */
  readonly rows: readonly Row[];
};

type CodeFor = (label: OptionDraft['label'], taken: ReadonlySet<string>) => string;

/** The changes that make the options of a product's choice stand as drafted; what was left alone is not written. */
export function optionChanges(
  place: Place,
  { begun, drafts, rows }: Drafts,
  codeFor: CodeFor,
): ChangeInput[] {
  const taken = new Set(begun.flatMap(({ code }) => code ?? []));
  return drafts.flatMap((draft, position): ChangeInput[] => {
    const before = begun.find(({ key }) => key === draft.key);
    const values = changedOf(before, draft);
    if (Object.keys(values).length === 0) return [];
    const known = rows.find((row) => draft.code !== null && readText(row['code']) === draft.code);
    if (known)
      return [{ op: 'update', object: 'own-option', id: known.id, version: known.version, values }];
    if (draft.code === null && draft.label.en.trim() === '' && draft.label.zh.trim() === '')
      return [];
    const code = draft.code ?? codeFor(draft.label, taken);
    taken.add(code);
    return [
      {
        op: 'create',
        object: 'own-option',
        id: crypto.randomUUID(),
        values: { ...place, code, position, ...values },
      },
    ];
  });
}

function changedOf(before: OptionDraft | undefined, draft: OptionDraft): Record<string, unknown> {
  const words = (language: 'en' | 'zh') => draft.label[language].trim();
  return {
    ...(words('en') === (before?.label.en ?? '') ? {} : { labelEn: words('en') || null }),
    ...(words('zh') === (before?.label.zh ?? '') ? {} : { labelZh: words('zh') || null }),
    ...(draft.color === before?.color ? {} : { color: draft.color ?? null }),
    ...(draft.active === before?.active ? {} : { active: draft.active !== false }),
  };
}
