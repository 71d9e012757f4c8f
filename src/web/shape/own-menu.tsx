import { Button, Dropdown } from 'antd';
import { Ellipsis } from 'lucide-react';
import type { Row } from '#web/api/row.ts';
import { useSave } from '#web/save/use-save.ts';

type Props = {
  readonly object: 'own-field' | 'own-check';
  readonly own: Row;
  readonly words: {
    readonly more: string;
    readonly switchIt: string;
    readonly remove: string;
    /** What the toasts say. */
    readonly switched: string;
    readonly removed: string;
  };
};

/** Switches a part of the shape off or on again, or deletes it. */
export function OwnMenu({ object, own, words }: Props) {
  const save = useSave();
  const { id, version } = own;
  const values = { active: own['active'] === false };
  const switchIt = () =>
    save.mutate({
      changes: [{ op: 'update', object, id, version, values }],
      said: words.switched,
    });
  const remove = () =>
    save.mutate({ changes: [{ op: 'delete', object, id, version }], said: words.removed });
  return (
    <Dropdown
      trigger={['click']}
      menu={{
        items: [
          { key: 'switch', label: words.switchIt, onClick: switchIt },
          { key: 'delete', label: words.remove, danger: true, onClick: remove },
        ],
      }}
    >
      <Button type="text" icon={<Ellipsis size={16} aria-hidden />} aria-label={words.more} />
    </Dropdown>
  );
}
