import type { Text } from '#kit/text.ts';
import type { FieldMeta } from '#model/api.ts';
import type { ImportTarget } from '#model/import-settings.ts';

/** A field that a column may go to, as the list of a select shows it. */
export type TargetOption = {
  readonly value: string;
  readonly label: string;
  /** What typing is compared with: both languages and the path. */
  readonly search: string;
};

export type TargetGroup = { readonly label: string; readonly options: readonly TargetOption[] };

/** The targets under headings: the record itself, each linked record, each part that comes with it. */
export function targetGroups(
  targets: readonly ImportTarget[],
  record: string,
  label: (text: Text) => string,
): TargetGroup[] {
  const groups = Map.groupBy(targets, (target) =>
    target.of === 'record' ? record : headOf(label(target.label)),
  );
  return [...groups].map(([heading, members]) => ({
    label: heading,
    options: members.map(({ path, label: text }) => ({
      value: path,
      label: label(text),
      search: `${text.en} ${text.zh} ${path}`,
    })),
  }));
}

// Labels of linked records and parts begin with what they are of.
function headOf(text: string): string {
  return text.split(/: |：/)[0] ?? text;
}

/** Fields that a new record needs and neither a column nor a default gives. */
export function missingRequired(
  targets: readonly ImportTarget[],
  mapping: Readonly<Record<string, string | null>>,
  fields: readonly Pick<FieldMeta, 'name' | 'default'>[],
): ImportTarget[] {
  const paths = new Set(Object.values(mapping));
  const given = new Set(fields.flatMap((field) => (field.default === undefined ? [] : field.name)));
  return targets.filter(
    ({ path, required }) =>
      required &&
      !given.has(path) &&
      !paths.has(path) &&
      ![...paths].some((mapped) => mapped?.startsWith(`${path}.`) === true),
  );
}

/** The first few things that stand in a column, each once. */
export function samplesOf(sample: readonly (readonly string[])[], column: number): string[] {
  const cells = sample.map((row) => (row[column] ?? '').trim()).filter((cell) => cell !== '');
  return [...new Set(cells)].slice(0, 3);
}
