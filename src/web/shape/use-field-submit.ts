import type { ChangeInput, ObjectMeta } from '#model/api.ts';
import type { Row } from '#web/api/row.ts';
import { readText } from '#web/kinds/values.ts';
import { useLabel, useText } from '#web/language/language.ts';
import { shapeFieldTexts } from '#web/texts/shape-fields.ts';
import { askedOf, type OwnKind } from './field-kinds.ts';
import { placing, type LayoutRow } from './layouts.ts';
import { keptOptions, readOptions } from './options.ts';
import { useShapeRows } from './shape-rows.ts';
import { changedValues, type useShapeForm, type Values } from './use-shape-form.ts';

type Asked = {
  readonly object: ObjectMeta;
  readonly edited: Row | 'new';
  readonly kind: OwnKind;
  readonly form: ReturnType<typeof useShapeForm>;
  readonly section: number;
  /** The section that it stands in now. */
  readonly place: number;
  readonly onClose: () => void;
};

/** Saves the field, and the layout where it is put into a section, as one change. */
export function useFieldSubmit({ object, edited, kind, form, section, place, onClose }: Asked) {
  const t = useText(shapeFieldTexts);
  const label = useLabel();
  const layouts: readonly LayoutRow[] = useShapeRows('own-layout');
  const fields = useShapeRows('own-field').filter((row) => readText(row['object']) === object.name);

  const submit = async () => {
    const { fieldNameOf, optionCodeOf } = await import('./technical-name.ts');
    const labels = {
      en: readText(form.values['labelEn']),
      zh: readText(form.values['labelZh']),
    };
    const values: Values = {
      ...form.values,
      ...(askedOf(kind).options
        ? { options: keptOptions(readOptions(form.values['options']), optionCodeOf) }
        : {}),
    };
    const taken = new Set([
      ...object.fields.map(({ name }) => name),
      ...fields.map((row) => readText(row['name']) ?? ''),
    ]);
    const name = edited === 'new' ? fieldNameOf(labels, taken) : (readText(edited['name']) ?? '');
    const change =
      edited === 'new' ? creation(values, name, fields.length) : updating(edited, values);
    const moves = placing(object, layouts, {
      name,
      section: edited === 'new' || section !== place ? section : undefined,
      inList: values['inList'] === true,
    });
    const said = label({
      en: labels.en ?? labels.zh ?? name,
      zh: labels.zh ?? labels.en ?? name,
    });
    form.send({
      changes: [...change, ...moves],
      said: t(edited === 'new' ? 'added' : 'changed', { name: said }),
      onDone: onClose,
    });
  };
  return () => void submit();
}

function creation(values: Values, name: string, position: number): ChangeInput[] {
  const given = Object.fromEntries(
    Object.entries(values).filter(([, value]) => value !== null && value !== undefined),
  );
  return [
    {
      op: 'create',
      object: 'own-field',
      id: crypto.randomUUID(),
      values: { ...given, name, position },
    },
  ];
}

function updating(edited: Row, values: Values): ChangeInput[] {
  const { id, version } = edited;
  const changed = changedValues(edited, values);
  return Object.keys(changed).length === 0
    ? []
    : [{ op: 'update', object: 'own-field', id, version, values: changed }];
}
