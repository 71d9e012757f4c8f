import { FieldRow } from '#web/forms/field-row.tsx';
import type { FieldFormProps } from './form-props.ts';

type Props = Pick<FieldFormProps, 'definition' | 'form'> & { readonly names: readonly string[] };

/** Rows of the form that are asked as the definition of own fields says. */
export function PlainRows({ definition, form, names }: Props) {
  return names.map((name) => {
    const field = definition.fields.find((one) => one.name === name);
    if (!field) return null;
    return (
      <FieldRow
        key={name}
        field={field}
        value={form.values[name]}
        problem={form.problems.byField.get(name)}
        onChange={(value) => form.set(name, value)}
      />
    );
  });
}
