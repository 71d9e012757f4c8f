import type { FormSection, RelatedList } from '../object.ts';
import type { Model, ObjectModel } from '../model.ts';
import { textOf } from './own-field.ts';
import type { OwnLayoutRow } from './rows.ts';

/** How an object's pages are laid out for somebody. */
export type Layout = {
  readonly form: readonly FormSection[];
  readonly columns: readonly string[];
  readonly related: readonly RelatedList[];
  /** Absent where nobody said. */
  readonly quickCreate?: readonly string[];
};

/** The layout for somebody with these roles: what his roles' layouts say, else the one for everyone, else the product's. */
export function layoutFor(model: Model, object: ObjectModel, roleIds: readonly string[]): Layout {
  const { definition } = object;
  const rows = (model.own?.shape.layouts ?? []).filter((row) => row.object === object.name);
  const inTurn = [
    ...rows.filter((row) => row.role != null && roleIds.includes(row.role)).toSorted(byPosition),
    ...rows.filter((row) => row.role == null),
  ];
  const first = <K extends keyof OwnLayoutRow>(part: K) =>
    inTurn.find((row) => row[part] != null)?.[part] ?? undefined;
  const quickCreate = first('quickCreate');
  return {
    form: first('sections')?.map(sectionOf) ?? definition.form,
    columns: first('columns') ?? definition.list.columns,
    related:
      first('related')?.map((one) => relatedOf(one, definition.related)) ??
      definition.related ??
      [],
    ...(quickCreate == null ? {} : { quickCreate }),
  };
}

function byPosition(a: OwnLayoutRow, b: OwnLayoutRow): number {
  return (a.position ?? 0) - (b.position ?? 0);
}

function sectionOf({ label, fields }: NonNullable<OwnLayoutRow['sections']>[number]): FormSection {
  return { label: textOf(label.en || null, label.zh || null, ''), fields };
}

// Words that nobody changed are those of the product's own list.
function relatedOf(
  { object, link, label }: NonNullable<OwnLayoutRow['related']>[number],
  standard: readonly RelatedList[] = [],
): RelatedList {
  const known = standard.find((one) => one.object === object && one.link === link)?.label;
  const words = label ? textOf(label.en || null, label.zh || null, object) : known;
  return { object, link, ...(words === undefined ? {} : { label: words }) };
}
