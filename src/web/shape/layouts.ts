import type { ChangeInput, ObjectMeta } from '#model/api.ts';
import type { Row } from '#web/api/row.ts';
import { readLink, readText, readTexts } from '#web/kinds/values.ts';

export type LayoutRow = Row;

/** The layout of an object for a role, or the one for everyone. */
export function layoutOf(
  rows: readonly LayoutRow[],
  object: string,
  role: string | null,
): LayoutRow | undefined {
  return rows.find(
    (row) => readText(row['object']) === object && (readLink(row['role'])?.id ?? null) === role,
  );
}

/** The changes by which a layout says this of its parts; a layout that says nothing any more goes. */
export function layoutChange(
  rows: readonly LayoutRow[],
  { object, role }: { readonly object: string; readonly role: string | null },
  values: Readonly<Record<string, unknown>>,
): ChangeInput[] {
  const known = layoutOf(rows, object, role);
  if (!known) {
    const given = { object, ...(role === null ? {} : { role }), ...values };
    return [{ op: 'create', object: 'own-layout', id: crypto.randomUUID(), values: given }];
  }
  const { id, version } = known;
  const after = { ...known, ...values };
  const saysNothing = ['sections', 'columns', 'related', 'quickCreate'].every(
    (part) => (after[part] ?? null) === null,
  );
  return saysNothing
    ? [{ op: 'delete', object: 'own-layout', id, version }]
    : [{ op: 'update', object: 'own-layout', id, version, values }];
}

type Placed = {
  readonly name: string;
  /** Of the form's sections; the number behind the last is a section of own fields, undefined leaves it where it is. */
  readonly section: number | undefined;
  readonly inList: boolean;
};

/** The changes that put a field at the end of a section for everyone, and into the list where a layout says its columns. */
export function placing(
  object: Pick<ObjectMeta, 'name' | 'form'>,
  rows: readonly LayoutRow[],
  { name, section, inList }: Placed,
): ChangeInput[] {
  const known = layoutOf(rows, object.name, null);
  const values: Record<string, unknown> = {};
  const isNewSection = section === object.form.length;
  // Without a layout, own fields stand in a section of their own behind the others, all by themselves.
  const isApart = isNewSection || section === ownSectionOf(object);
  if (section !== undefined && (!isApart || Array.isArray(known?.['sections'])))
    values['sections'] = [
      ...object.form.map(({ label, fields }, at) => ({
        label: { en: label.en, zh: label.zh },
        fields: [...fields.filter((one) => one !== name), ...(at === section ? [name] : [])],
      })),
      ...(isNewSection ? [{ label: ownSection, fields: [name] }] : []),
    ].filter(({ fields }) => fields.length > 0);
  const columns = known?.['columns'];
  if (Array.isArray(columns) && columns.includes(name) !== inList)
    values['columns'] = inList
      ? [...readTexts(columns), name]
      : readTexts(columns).filter((one) => one !== name);
  if (Object.keys(values).length === 0) return [];
  return layoutChange(rows, { object: object.name, role: null }, values);
}

/** Where own fields stand by themselves: their section, or the place behind the last. */
export function ownSectionOf({ form }: Pick<ObjectMeta, 'form'>): number {
  const at = form.findIndex(({ label }) => label.en === ownSection.en);
  return at < 0 ? form.length : at;
}

const ownSection = { en: 'Own fields', zh: '自定义字段' };
