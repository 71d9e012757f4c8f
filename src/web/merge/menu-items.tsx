import type { MenuProps } from 'antd';
import { Merge, Split } from 'lucide-react';
import type { ObjectMeta } from '#model/api.ts';
import type { Row } from '#web/api/row.ts';

type Ask = (dialog: 'merge' | 'un-merge') => void;

/** In a record's menu: merging it with another one, and taking a merge apart again. */
export function mergeItems(
  object: ObjectMeta,
  record: Row,
  { t, ask }: { t: (key: 'menu.with' | 'menu.apart') => string; ask: Ask },
): NonNullable<MenuProps['items']> {
  const may = (name: string) => object.actions.some((action) => action.name === name);
  if (record['deletedAt'] != null) return [];
  return [
    ...(may('merge')
      ? [
          {
            key: 'merge',
            icon: <Merge size={15} aria-hidden />,
            label: t('menu.with'),
            onClick: () => ask('merge'),
          },
        ]
      : []),
    ...(may('un-merge') && record['mergedAt'] != null
      ? [
          {
            key: 'un-merge',
            icon: <Split size={15} aria-hidden />,
            label: t('menu.apart'),
            onClick: () => ask('un-merge'),
          },
        ]
      : []),
  ];
}
