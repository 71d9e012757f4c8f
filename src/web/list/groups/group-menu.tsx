import { Button, Dropdown, type MenuProps } from 'antd';
import { ChevronDown, Group as GroupIcon } from 'lucide-react';
import { useQueryClient } from '@tanstack/react-query';
import type { FieldMeta, ObjectMeta } from '#model/api.ts';
import { useLabel, useText, useWord } from '#web/language/language.ts';
import { groupTexts } from '#web/texts/groups.ts';
import { boardFields } from '../grouping.ts';
import type { ListState } from '../list-state.ts';
import { idsOfGroups } from './groups-query.ts';

type Props = { readonly object: ObjectMeta; readonly state: ListState };

/** The field that a table is grouped by; none where nobody chose one. */
export function groupFieldOf(object: ObjectMeta, group: string | null): FieldMeta | undefined {
  return boardFields(object).find(({ name }) => name === group);
}

/** By which field the rows of a table stand under heads, and all heads folded at once. */
export function GroupMenu({ object, state: { group, change } }: Props) {
  const t = useText(groupTexts);
  const label = useLabel();
  const word = useWord();
  const client = useQueryClient();
  const fields = boardFields(object);
  const chosen = groupFieldOf(object, group);
  if (fields.length === 0) return null;
  const choose = (name: string) => change({ group: name, folded: undefined });
  const items: MenuProps['items'] = [
    ...(chosen
      ? [
          { key: 'none', label: t('none'), onClick: () => choose('') },
          {
            key: 'fold',
            label: t('fold-all'),
            onClick: () =>
              change({ folded: idsOfGroups(client, object.name, chosen.name) }, { replace: true }),
          },
          {
            key: 'unfold',
            label: t('unfold-all'),
            onClick: () => change({ folded: [] }, { replace: true }),
          },
          { type: 'divider' as const },
        ]
      : []),
    ...fields.map(({ name, label: named }) => ({
      key: `by-${name}`,
      label: label(named),
      onClick: () => choose(name),
    })),
  ];
  return (
    <Dropdown
      trigger={['click']}
      menu={{ items, selectable: true, selectedKeys: chosen ? [`by-${chosen.name}`] : [] }}
    >
      <Button
        size="small"
        type="text"
        icon={<GroupIcon size={15} aria-hidden />}
        aria-haspopup="menu"
      >
        {chosen ? t('grouped', { field: word(chosen.label) }) : t('group')}
        <ChevronDown size={13} aria-hidden />
      </Button>
    </Dropdown>
  );
}
