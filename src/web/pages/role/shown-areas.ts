import type { Text } from '#kit/text.ts';
import type { MetaReply, ObjectMeta } from '#model/api.ts';

/** An area with the objects that the matrix shows of it. */
export type ShownArea = {
  readonly name: string;
  readonly label: Text;
  readonly objects: readonly ObjectMeta[];
};

type Wanted = {
  readonly words: string;
  /** Also what belongs to other records, and settings that people seldom see. */
  readonly hasParts: boolean;
  readonly label: (text: Text) => string;
};

/** The areas and objects that fit the words; the list over all customers follows from its three kinds and is left out. */
export function shownAreas(meta: MetaReply, { words, hasParts, label }: Wanted): ShownArea[] {
  const sought = words.trim().toLowerCase();
  const fits = (object: ObjectMeta, area: Text) =>
    [object.label.many, object.label.one, area].some((text) =>
      label(text).toLowerCase().includes(sought),
    );
  const areas = meta.areas.map(({ name, label: area }) => ({
    name,
    label: area,
    objects: meta.objects
      .filter((object) => object.area === name && object.name !== 'party')
      .filter((object) => hasParts || !object.internal)
      .filter((object) => sought === '' || fits(object, area)),
  }));
  return areas.filter(({ objects }) => objects.length > 0);
}
