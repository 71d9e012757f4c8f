import { FileJson2, Shapes, Store } from 'lucide-react';
import type { MetaReply } from '#model/api.ts';
import { placeTexts } from '#web/texts/places.ts';

const shared = {
  area: 'admin',
  group: placeTexts['group.shape'],
  isFor: ({ user }: MetaReply) => user.administrator,
};

/** The pages on which a workspace is given a shape of its own. */
export const shapePlaces = [
  { to: '/admin/shape', label: placeTexts['shape'], icon: Shapes, ...shared },
  { to: '/admin/shape-file', label: placeTexts['shape-file'], icon: FileJson2, ...shared },
  { to: '/admin/sample-set-up', label: placeTexts['sample-set-up'], icon: Store, ...shared },
] as const;
