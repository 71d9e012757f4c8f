import { Funnel, Goal, Stamp, TrendingUp } from 'lucide-react';
import type { MetaReply } from '#model/api.ts';
import { placeTexts } from '#web/texts/places.ts';

const area = 'sales';
const mayRule = ({ objects }: MetaReply) =>
  objects.some(({ name, can }) => name === 'approval-rule' && can.edit !== undefined);
const mayReadGoals = ({ objects }: MetaReply) =>
  objects.some(({ name, can }) => name === 'goal' && can.read !== undefined);
const mayRead = ({ objects }: MetaReply) =>
  objects.some(({ name, can }) => name === 'stage-move' && can.read !== undefined);

/** The pages about selling beside their lists. */
export const salesPlaces = [
  {
    to: '/sales/promotion',
    label: placeTexts['promotion'],
    area,
    icon: Funnel,
    isFor: mayRead,
  },
  {
    to: '/sales/forecast',
    label: placeTexts['forecast'],
    area,
    icon: TrendingUp,
    isFor: mayReadGoals,
    replaces: ['forecast-snapshot', 'forecast-override'],
  },
  {
    to: '/sales/goals',
    label: placeTexts['goals'],
    area,
    icon: Goal,
    isFor: mayReadGoals,
    replaces: ['goal'],
  },
  {
    to: '/approval-rules',
    label: placeTexts['approval-rules'],
    area,
    icon: Stamp,
    isFor: mayRule,
    replaces: ['approval-rule'],
  },
] as const;
