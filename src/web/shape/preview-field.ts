import type { Kind } from '#model/field.ts';
import type { FieldMeta } from '#model/api.ts';
import type { Text } from '#kit/text.ts';
import { readText } from '#web/kinds/values.ts';
import { readOptions } from './options.ts';
import type { OwnKind } from './field-kinds.ts';
import type { Values } from './use-shape-form.ts';

/** The field that the values describe, as forms and lists are told of it; each language stands in for the other. */
export function previewField(kind: OwnKind, values: Values, unnamed: Text): FieldMeta {
  const options = Object.fromEntries(
    readOptions(values['options'])
      .filter(({ label }) => label.zh !== '' || label.en !== '')
      .map(({ key, label, color, active }) => [
        key,
        {
          label: wordsOf(label.en, label.zh) ?? unnamed,
          ...(color ? { color } : {}),
          ...(active === false ? { off: true as const } : {}),
        },
      ]),
  );
  const help = wordsOf(readText(values['helpEn']), readText(values['helpZh']));
  const target = readText(values['target']);
  return {
    name: 'preview',
    kind,
    valueKind: valueKindOf(kind),
    label: wordsOf(readText(values['labelEn']), readText(values['labelZh'])) ?? unnamed,
    ...(help ? { help } : {}),
    required: values['required'] === true,
    readOnly: kind === 'rollUp' || kind === 'formula',
    right: 'full',
    sortable: false,
    filterable: false,
    ...(kind === 'choice' || kind === 'manyChoice' ? { options } : {}),
    ...(target ? { target } : {}),
  };
}

function valueKindOf(kind: OwnKind): Kind {
  if (kind === 'rollUp') return 'number';
  return kind === 'formula' ? 'text' : kind;
}

function wordsOf(en: string | null, zh: string | null): Text | null {
  const [first, second] = [en?.trim() ?? '', zh?.trim() ?? ''];
  if (first === '' && second === '') return null;
  return { en: first || second, zh: second || first };
}
