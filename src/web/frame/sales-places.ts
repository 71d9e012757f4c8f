import { ChartColumn, Clock, Funnel, Goal, Stamp, TrendingUp, Waves } from 'lucide-react';
import type { MetaReply } from '#model/api.ts';
import { placeTexts } from '#web/texts/places.ts';

const area = 'sales';
const mayRule = ({ objects }: MetaReply) =>
  objects.some(({ name, can }) => name === 'approval-rule' && can.edit !== undefined);
const mayReadPlans = ({ objects }: MetaReply) =>
  objects.some(({ name, can }) => name === 'payment-plan' && can.read !== undefined);
const mayReadGoals = ({ objects }: MetaReply) =>
  objects.some(({ name, can }) => name === 'goal' && can.read !== undefined);
const mayRead = ({ objects }: MetaReply) =>
  objects.some(({ name, can }) => name === 'stage-move' && can.read !== undefined);

const seesLeads = ({ objects }: MetaReply) =>
  objects.some(({ name, can }) => name === 'lead' && can.read !== undefined);
const claimsLeads = ({ objects }: MetaReply) =>
  objects.some(
    ({ name, actions }) => name === 'lead' && actions.some((one) => one.name === 'claim'),
  );

/** The pages about selling beside their lists. */
export const salesPlaces = [
  {
    to: '/sales/leads/pool',
    label: placeTexts['lead-pool'],
    area,
    icon: Waves,
    isFor: claimsLeads,
  },
  {
    to: '/sales/leads/conversion',
    label: placeTexts['conversion'],
    area,
    icon: ChartColumn,
    isFor: seesLeads,
  },
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
    to: '/money/receivables',
    label: placeTexts['receivables'],
    area: 'money',
    icon: Clock,
    isFor: mayReadPlans,
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
