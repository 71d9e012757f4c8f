import type { ObjectMeta } from '#model/api.ts';
import { ownSectionsSchema } from '#model/own-shape/rows.ts';

/** A section while it is arranged. */
export type SectionDraft = {
  readonly key: string;
  readonly label: { readonly en: string; readonly zh: string };
  readonly fields: readonly string[];
};

/** The sections that a layout keeps, or those that the form has now. */
export function sectionsOf(held: unknown, object: ObjectMeta): readonly SectionDraft[] {
  const read = ownSectionsSchema.safeParse(held);
  const sections = read.success ? read.data : object.form;
  return sections.map(({ label, fields }, at) => ({
    key: `group/${at}`,
    label: { en: label.en, zh: label.zh },
    fields,
  }));
}
