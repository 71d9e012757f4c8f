import type { FieldMeta, ObjectMeta } from '#model/api.ts';
import { isShown } from '#web/record/shown-when.ts';

type Section = { readonly name: FieldMeta['label']; readonly fields: readonly FieldMeta[] };
type Values = Readonly<Record<string, unknown>>;
type Asked = {
  readonly showsAll: boolean;
  /** Fields of which something is wrong: they are always shown. */
  readonly wrong: ReadonlyMap<string, unknown>;
  readonly isEditable: (field: FieldMeta) => boolean;
};

/** What the form for a new record asks, by section; of few fields in the order that a layout gives them, where one does. */
export function askedSections(
  object: Pick<ObjectMeta, 'fields' | 'form' | 'list' | 'owned' | 'quickCreate'>,
  values: Values,
  { showsAll, wrong, isEditable }: Asked,
): Section[] {
  const byName = new Map(object.fields.map((field) => [field.name, field]));
  const few = new Set([
    ...(object.quickCreate ?? [
      ...object.list.columns,
      ...(object.form[0]?.fields.slice(0, 7) ?? []),
    ]),
    ...Object.keys(values),
    ...wrong.keys(),
  ]);
  const fieldsOf = (names: readonly string[]) =>
    names
      .flatMap((name) => byName.get(name) ?? [])
      .filter((field) => isEditable(field) && isShown(field.shownWhen, values))
      .filter((field) => showsAll || field.required || few.has(field.name));
  const sections = object.form
    .map(({ label }, index) => ({ name: label, fields: fieldsOf(namesIn(object, index)) }))
    .filter(({ fields }) => fields.length > 0);
  const [first] = sections;
  if (showsAll || !object.quickCreate || !first) return sections;
  const inForm = object.form.flatMap((_, index) => namesIn(object, index));
  return [{ name: first.name, fields: fieldsOf([...new Set([...object.quickCreate, ...inForm])]) }];
}

// Whose record it is stands at the end, where no section names it.
function namesIn(
  { form, owned }: Pick<ObjectMeta, 'form' | 'owned'>,
  index: number,
): readonly string[] {
  const names = form[index]?.fields ?? [];
  if (index !== form.length - 1 || !owned) return names;
  const isNamed = (name: string) => form.some((section) => section.fields.includes(name));
  return [...names, ...['owner', 'unit'].filter((name) => !isNamed(name))];
}
