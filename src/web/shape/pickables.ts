import type { FieldMeta, ObjectMeta } from '#model/api.ts';
import { ownRelatedSchema } from '#model/own-shape/rows.ts';
import { readTexts } from '#web/kinds/values.ts';
import { linkingTo } from './linking.ts';
import type { Pickable } from './picked-editor.tsx';

/** The parts of a layout that are a row of things picked. */
export type PickedPart = 'list' | 'quick' | 'related';

type IsEditable = (field: FieldMeta) => boolean;
type Words = {
  readonly isEditable: IsEditable;
  readonly label: (text: FieldMeta['label']) => string;
  readonly via: (names: { object: string; field: string }) => string;
};

/** All that a part may show. */
export function pickablesOf(
  part: PickedPart,
  object: ObjectMeta,
  objects: readonly ObjectMeta[],
  { isEditable, label, via }: Words,
): Pickable[] {
  if (part !== 'related') {
    return object.fields
      .filter((field) =>
        part === 'quick' ? isEditable(field) : field.kind !== 'id' && field.kind !== 'structure',
      )
      .map(({ name, label: words, required }) => ({
        key: name,
        words: label(words),
        isRequired: required,
      }));
  }
  const named = object.related.map((one) => ({
    key: relatedKey(one),
    words: label(one.label),
    isRequired: false,
  }));
  const others = linkingTo(objects, object.name, isListed).map(({ object: from, field }) => ({
    key: relatedKey({ object: from.name, link: field.name }),
    words: via({ object: label(from.label.many), field: label(field.label) }),
    isRequired: false,
  }));
  return [...named, ...others.filter(({ key }) => named.every((one) => one.key !== key))];
}

/** What a part shows: as a layout keeps it, or as it is without one. */
export function pickedOf(
  part: PickedPart,
  held: unknown,
  {
    object,
    isEditable,
  }: { object: Pick<ObjectMeta, 'list' | 'form' | 'fields' | 'related'>; isEditable: IsEditable },
): readonly string[] {
  if (part === 'related') {
    const read = ownRelatedSchema.safeParse(held);
    return (read.success ? read.data : object.related).map(relatedKey);
  }
  if (Array.isArray(held)) return readTexts(held);
  return part === 'list' ? object.list.columns : fewOf(object, isEditable);
}

/** What a layout keeps of what was picked; related lists keep the words that they were given. */
export function keptPicks(part: PickedPart, picked: readonly string[], held: unknown): unknown {
  if (part !== 'related') return picked;
  const read = ownRelatedSchema.safeParse(held);
  const known = read.success ? read.data : [];
  return picked.map((key) => {
    const [object = '', link = ''] = key.split('.');
    return known.find((one) => relatedKey(one) === key) ?? { object, link };
  });
}

// What has no list of its own in the menu, addresses and classes, is listed on the pages of what it belongs to.
function isListed({ internal, area }: ObjectMeta): boolean {
  return !internal || area !== 'admin';
}

// What a quick creation asks for where no layout says it.
function fewOf(
  { form, list, fields }: Pick<ObjectMeta, 'list' | 'form' | 'fields'>,
  isEditable: IsEditable,
): string[] {
  const few = new Set([...list.columns, ...(form[0]?.fields.slice(0, 7) ?? [])]);
  return form
    .flatMap((section) => section.fields)
    .filter((name) => {
      const field = fields.find((one) => one.name === name);
      return field && isEditable(field) && (field.required || few.has(name));
    });
}

function relatedKey({ object, link }: { readonly object: string; readonly link: string }): string {
  return `${object}.${link}`;
}
