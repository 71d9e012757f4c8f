import { Form, Modal, Select } from 'antd';
import { useId, useState } from 'react';
import { useText } from '#web/language/language.ts';
import { unitsTexts } from '#web/texts/units.ts';
import { mayStandUnder, type UnitNode } from './unit-tree.ts';
import { useMove } from './use-move.ts';
import styles from './units.module.css';

type Props = {
  readonly unit: UnitNode;
  readonly nodes: readonly UnitNode[];
  readonly onClose: () => void;
};

/** Asks under which unit another one shall stand. */
export function MoveDialog({ unit, nodes, onClose }: Props) {
  const t = useText(unitsTexts);
  const id = useId();
  const move = useMove();
  const [parent, setParent] = useState(unit.parent?.id ?? '');
  const places = nodes.filter((node) => mayStandUnder(unit, node));
  const options = [
    { value: '', label: t('move.top'), level: 0 },
    ...places.map((node) => ({ value: node.id, label: node.name, level: node.level })),
  ];
  const submit = () => {
    onClose();
    if (parent !== (unit.parent?.id ?? ''))
      move(unit, places.find((node) => node.id === parent) ?? null);
  };
  return (
    <Modal
      open
      title={t('move.title', { name: unit.name })}
      okText={t('move')}
      onOk={submit}
      onCancel={onClose}
    >
      <Form layout="vertical" onFinish={submit}>
        <Form.Item label={t('move.under')} htmlFor={id} help={t('move.help')}>
          <Select
            id={id}
            value={parent}
            onChange={setParent}
            options={options}
            showSearch={{ optionFilterProp: 'label' }}
            optionRender={({ label, data }) => (
              <span style={{ paddingInlineStart: data.level * 16 }}>{label}</span>
            )}
            className={styles['under'] ?? ''}
          />
        </Form.Item>
      </Form>
    </Modal>
  );
}
