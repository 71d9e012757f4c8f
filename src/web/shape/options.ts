import { isRecord } from '#web/api/is-record.ts';
import { readText } from '#web/kinds/values.ts';

/** The colours that an option may have. */
export const colors = ['grey', 'teal', 'blue', 'violet', 'pink', 'red', 'amber', 'green'] as const;

/** An option as it is being edited: one without a code is new. */
export type OptionDraft = {
  /** Tells the rows apart while they are moved. */
  readonly key: string;
  readonly code: string | null;
  readonly label: { readonly en: string; readonly zh: string };
  readonly color?: string;
  readonly active?: boolean;
};

/** The options that a record of an own field holds, or a form about it. */
export function readOptions(value: unknown): OptionDraft[] {
  if (!Array.isArray(value)) return [];
  return value.filter(isRecord).map((option) => {
    const label = isRecord(option['label']) ? option['label'] : {};
    const code = readText(option['code']);
    const color = readText(option['color']);
    return {
      key: readText(option['key']) ?? code ?? '',
      code,
      label: { en: readText(label['en']) ?? '', zh: readText(label['zh']) ?? '' },
      ...(color ? { color } : {}),
      ...(option['active'] === false ? { active: false } : {}),
    };
  });
}

const nothing = '';
const unsaid = { en: nothing, zh: nothing };

/** A new option, in a colour that the others do not have yet. */
export function newOption(others: readonly OptionDraft[]): OptionDraft {
  const used = new Set(others.map(({ color }) => color));
  const color = colors.find((one) => one !== 'grey' && !used.has(one));
  return {
    key: crypto.randomUUID(),
    code: null,
    label: unsaid,
    ...(color ? { color } : {}),
  };
}

/** The options as they are kept; those without words are left out, new ones get a code that none had before. */
export function keptOptions(
  drafts: readonly OptionDraft[],
  codeFor: (label: OptionDraft['label'], taken: ReadonlySet<string>) => string,
): Record<string, unknown>[] {
  const taken = new Set(drafts.flatMap(({ code }) => code ?? []));
  return drafts
    .filter(({ code, label }) => code !== null || label.en.trim() !== '' || label.zh.trim() !== '')
    .map(({ code, label, color, active }) => {
      const mine = code ?? codeFor(label, taken);
      taken.add(mine);
      return {
        code: mine,
        label: { en: label.en.trim(), zh: label.zh.trim() },
        ...(color ? { color } : {}),
        ...(active === false ? { active } : {}),
      };
    });
}
