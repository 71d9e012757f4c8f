import type { LinkProps } from '@tanstack/react-router';
import type { LucideIcon } from 'lucide-react';
import {
  Building,
  CalendarCog,
  ChartColumn,
  Coins,
  CopyCheck,
  FileUp,
  Fingerprint,
  History,
  KeyRound,
  LayoutGrid,
  LogIn,
  ScanEye,
  Settings2,
  ShieldCheck,
  ShieldQuestion,
  Sigma,
  Timer,
  Trash2,
  UserCheck,
  UserCog,
  Users,
  Webhook,
} from 'lucide-react';
import type { MetaReply, ObjectMeta } from '#model/api.ts';
import type { Text } from '#kit/text.ts';
import { placeTexts } from '#web/texts/places.ts';
import { customerPlaces } from './customer-places.ts';
import { salesPlaces } from './sales-places.ts';
import { shapePlaces } from './shape-places.ts';

/** A page that is not a list of records: where it stands and who is offered it. */
export type Place = {
  readonly to: LinkProps['to'];
  readonly label: Text;
  readonly area: string;
  readonly icon: LucideIcon;
  readonly isFor?: (meta: MetaReply) => boolean;
  /** The heading that it stands under. */
  readonly group?: Text;
  /** The objects whose plain lists it makes needless. */
  readonly replaces?: readonly string[];
  /** The rail opens the area here. */
  readonly isFront?: true;
};

const people = placeTexts['group.people'];
const records = placeTexts['group.records'];
const system = placeTexts['group.system'];
const rules = placeTexts['duplicate-rules'];
const area = 'admin';
const isFor = ({ user }: MetaReply) => user.administrator;
const mayHook = ({ objects }: MetaReply) =>
  objects.some(({ name, can }) => name === 'webhook' && can.create !== undefined);
const mayImport = ({ objects }: MetaReply) => objects.some(({ can }) => can.import !== undefined);

/** The pages beside the lists, in the order of the side column. */
const places: readonly Place[] = [
  ...customerPlaces,
  ...salesPlaces,
  {
    to: '/reports',
    label: placeTexts['reports'],
    area: 'insight',
    icon: ChartColumn,
    replaces: ['report'],
    isFront: true,
  },
  {
    to: '/admin',
    label: placeTexts['overview'],
    area,
    icon: LayoutGrid,
    isFor,
    isFront: true,
  },
  {
    to: '/admin/users',
    label: placeTexts['users'],
    area,
    icon: UserCog,
    isFor,
    group: people,
    replaces: ['user'],
  },
  {
    to: '/admin/units',
    label: placeTexts['units'],
    area,
    icon: Building,
    isFor,
    group: people,
    replaces: ['unit'],
  },
  {
    to: '/admin/teams',
    label: placeTexts['teams'],
    area,
    icon: Users,
    isFor,
    group: people,
    replaces: ['team'],
  },
  {
    to: '/admin/roles',
    label: placeTexts['roles'],
    area,
    icon: ShieldCheck,
    isFor,
    group: people,
    replaces: ['role'],
  },
  {
    to: '/admin/rights',
    label: placeTexts['rights'],
    area,
    icon: ShieldQuestion,
    isFor,
    group: people,
  },
  {
    to: '/admin/delegations',
    label: placeTexts['delegations'],
    area,
    icon: UserCheck,
    group: people,
    replaces: ['delegation'],
  },
  ...shapePlaces,
  {
    to: '/import',
    label: placeTexts['imports'],
    area,
    icon: FileUp,
    isFor: mayImport,
    group: records,
  },
  { to: '/admin/duplicate-rules', label: rules, area, icon: CopyCheck, isFor, group: records },
  { to: '/bin', label: placeTexts['bin'], area, icon: Trash2, group: records },
  { to: '/changes', label: placeTexts['changes'], area, icon: History, group: records },
  { to: '/admin/jobs', label: placeTexts['jobs'], area, icon: Timer, group: records },
  {
    to: '/admin/access-log',
    label: placeTexts['access-log'],
    area,
    icon: ScanEye,
    isFor,
    group: records,
  },
  {
    to: '/admin/personal-fields',
    label: placeTexts['personal-fields'],
    area,
    icon: Fingerprint,
    isFor,
    group: records,
  },
  {
    to: '/admin/workspace',
    label: placeTexts['workspace'],
    area,
    icon: Settings2,
    isFor,
    group: system,
  },
  {
    to: '/admin/currencies',
    label: placeTexts['currencies'],
    area,
    icon: Coins,
    isFor,
    group: system,
    replaces: ['currency', 'rate'],
  },
  {
    to: '/admin/work-calendar',
    label: placeTexts['work-calendar'],
    area,
    icon: CalendarCog,
    isFor,
    group: system,
    replaces: ['calendar-year'],
  },
  {
    to: '/admin/formulas',
    label: placeTexts['formulas'],
    area,
    icon: Sigma,
    isFor,
    group: system,
  },
  {
    to: '/admin/sign-in-services',
    label: placeTexts['sign-in-services'],
    area,
    icon: LogIn,
    isFor,
    group: system,
  },
  { to: '/admin/keys', label: placeTexts['keys'], area, icon: KeyRound, group: system },
  {
    to: '/admin/webhooks',
    label: placeTexts['webhooks'],
    area,
    icon: Webhook,
    isFor: mayHook,
    group: system,
  },
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
  const offered = places.filter((place) => place.isFor?.(meta) ?? true);
  const replaced = new Set(offered.flatMap((place) => place.replaces ?? []));
  const areas = meta.areas.map(({ name, label }) => ({
    name,
    label,
    objects: meta.objects.filter(
      (object) =>
        object.area === name &&
        !object.internal &&
        object.can.read !== undefined &&
        !replaced.has(object.name),
    ),
    places: offered.filter((place) => place.area === name),
  }));
  return areas.filter(({ objects, places: pages }) => objects.length > 0 || pages.length > 0);
}

/** The area that an address belongs to; `home` where none claims it. */
export function areaAt(meta: MetaReply, pathname: string): string {
  const [, first, object] = pathname.split('/');
  const known = meta.objects.find(({ name }) => name === object);
  if (known && (first === 'records' || first === 'import')) return known.area;
  const place = places.find(({ to }) => pathname === to || pathname.startsWith(`${to}/`));
  return place?.area ?? 'home';
}
