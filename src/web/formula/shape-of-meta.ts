import type { FieldMeta, MetaReply } from '#model/api.ts';
import type { FormulaField, FormulaShape } from '#model/expression/shape.ts';

/** What formulas may speak of, as far as this user may see it. */
export function shapeOfMeta(meta: MetaReply): FormulaShape {
  return new Map(
    meta.objects.map(({ name, label, fields }) => [
      name,
      {
        name,
        label: label.one,
        fields: new Map(fields.map((field) => [field.name, formulaField(field)])),
      },
    ]),
  );
}

function formulaField({ name, kind, valueKind, label, target, options }: FieldMeta): FormulaField {
  return {
    name,
    kind,
    valueKind,
    label,
    ...(target === undefined ? {} : { target }),
    ...(options ? { options } : {}),
  };
}
