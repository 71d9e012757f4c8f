import { Funnel, Stamp } from 'lucide-react';
import type { MetaReply } from '#model/api.ts';
import { placeTexts } from '#web/texts/places.ts';

const area = 'sales';
const mayRule = ({ objects }: MetaReply) =>
  objects.some(({ name, can }) => name === 'approval-rule' && can.edit !== undefined);
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
    to: '/approval-rules',
    label: placeTexts['approval-rules'],
    area,
    icon: Stamp,
    isFor: mayRule,
    replaces: ['approval-rule'],
  },
] as const;
