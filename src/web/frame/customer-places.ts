import {
  Briefcase,
  CalendarDays,
  GitFork,
  Layers,
  ListChecks,
  SlidersHorizontal,
  Waves,
} from 'lucide-react';
import type { MetaReply } from '#model/api.ts';
import { placeTexts } from '#web/texts/places.ts';

const area = 'customers';
const mayPool = ({ objects }: MetaReply) =>
  objects.some(
    ({ name, actions }) => name === 'pool' && actions.some((one) => one.name === 'claim'),
  );
const maySpread = ({ objects }: MetaReply) =>
  objects.some(
    ({ name, actions }) => name === 'portfolio' && actions.some((one) => one.name === 'spread'),
  );
const sees =
  (name: string) =>
  ({ objects }: MetaReply): boolean =>
    objects.some((object) => object.name === name && object.can.read !== undefined);

/** The pages about customers beside their lists. */
export const customerPlaces = [
  { to: '/calendar', label: placeTexts['calendar'], area, icon: CalendarDays },
  {
    to: '/customers/flow',
    label: placeTexts['flow'],
    area,
    icon: GitFork,
    isFor: sees('status-period'),
  },
  {
    to: '/customers/classes',
    label: placeTexts['classes'],
    area,
    icon: Layers,
    isFor: sees('classification'),
    replaces: ['classification'],
  },
  {
    to: '/customers/status-rules',
    label: placeTexts['status-rules'],
    area,
    icon: SlidersHorizontal,
    isFor: sees('status-rule'),
    replaces: ['status-rule'],
  },
  {
    to: '/pools',
    label: placeTexts['pools'],
    area,
    icon: Waves,
    isFor: mayPool,
    replaces: ['pool'],
  },
  {
    to: '/portfolios',
    label: placeTexts['portfolios'],
    area,
    icon: Briefcase,
    isFor: maySpread,
    replaces: ['portfolio'],
  },
  {
    to: '/data-quality',
    label: placeTexts['data-quality'],
    area,
    icon: ListChecks,
    isFor: sees('quality-rule'),
    replaces: ['quality-rule'],
  },
] as const;
