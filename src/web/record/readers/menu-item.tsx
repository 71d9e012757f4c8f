import type { MenuProps } from 'antd';
import { Eye } from 'lucide-react';
import type { MetaReply, ObjectMeta } from '#model/api.ts';
import { isCustomer } from '#web/api/customers.ts';

/** In a customer's menu, for administrators and whoever may hand data over: who looked. */
export function readersItem(
  object: ObjectMeta,
  { user, objects }: Pick<MetaReply, 'user' | 'objects'>,
  { label, ask }: { label: string; ask: () => void },
): NonNullable<MenuProps['items']> {
  const contact = objects.find(({ name }) => name === 'contact');
  const answersForIt = contact?.actions.some((one) => one.name === 'hand-over-data') === true;
  if (!isCustomer(object.name) || !(user.administrator || answersForIt)) return [];
  return [{ key: 'readers', icon: <Eye size={15} aria-hidden />, label, onClick: ask }];
}
