import type { LinkProps } from '@tanstack/react-router';
import type { LucideIcon } from 'lucide-react';
import { History, Trash2 } from 'lucide-react';
import type { MetaReply, ObjectMeta } from '#model/api.ts';
import type { Text } from '#kit/text.ts';
import { frameTexts } from '#web/texts/frame.ts';

/** A page that is not a list of records: where it stands and who is offered it. */
export type Place = {
  readonly to: LinkProps['to'];
  readonly label: Text;
  readonly area: string;
  readonly icon: LucideIcon;
  readonly isFor?: (meta: MetaReply) => boolean;
};

/** The pages beside the lists, in the order of the side column. */
export const places: readonly Place[] = [
  { to: '/bin', label: frameTexts['bin'], area: 'admin', icon: Trash2 },
  { to: '/changes', label: frameTexts['changes'], area: 'admin', icon: History },
];

/** An area with what this user finds in it. */
export type AreaPlaces = {
  readonly name: string;
  readonly label: Text;
  readonly objects: readonly ObjectMeta[];
  readonly places: readonly Place[];
};

/** The areas that hold anything for this user, in the order of the rail. */
export function areasOf(meta: MetaReply): AreaPlaces[] {
  const areas = meta.areas.map(({ name, label }) => ({
    name,
    label,
    objects: meta.objects.filter(
      (object) => object.area === name && !object.internal && object.can.read !== undefined,
    ),
    places: places.filter((place) => place.area === name && (place.isFor?.(meta) ?? true)),
  }));
  return areas.filter((area) => area.objects.length > 0 || area.places.length > 0);
}

/** The area that an address belongs to; `home` where none claims it. */
export function areaAt(meta: MetaReply, pathname: string): string {
  const [, first, object] = pathname.split('/');
  if (first === 'records') return meta.objects.find(({ name }) => name === object)?.area ?? 'home';
  return places.find((place) => place.to === `/${first ?? ''}`)?.area ?? 'home';
}
