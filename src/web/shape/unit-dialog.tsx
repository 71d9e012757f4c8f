import { Form, Modal } from 'antd';
import { useState } from 'react';
import { RecordPicker } from '#web/administration/record-picker.tsx';
import { useObject } from '#web/api/use-meta.ts';
import type { Linked } from '#web/kinds/values.ts';
import { useLabel, useText } from '#web/language/language.ts';
import { useSave } from '#web/save/use-save.ts';
import { shapeTexts } from '#web/texts/shape.ts';
import type { ShapeArea } from './areas-of-shape.ts';
import styles from './shape.module.css';

/** Switches an area off for one unit. */
export function UnitDialog({ area, onClose }: { area: ShapeArea; onClose: () => void }) {
  const t = useText(shapeTexts);
  const label = useLabel();
  const save = useSave();
  const object = useObject('unit');
  const [unit, setUnit] = useState<Linked | null>(null);
  if (!object) return null;
  const name = label(area.label);
  const submit = () =>
    unit &&
    save.mutate(
      {
        changes: [
          {
            op: 'create',
            object: 'switched-area',
            id: crypto.randomUUID(),
            values: { area: area.name, unit: unit.id },
          },
        ],
        said: t('area.unit.done', { name, unit: unit.title ?? '' }),
      },
      { onSuccess: onClose },
    );
  return (
    <Modal
      open
      width={460}
      title={t('area.unit.title', { name })}
      okText={t('area.unit.apply')}
      cancelText={t('cancel')}
      okButtonProps={{ disabled: unit === null }}
      confirmLoading={save.isPending}
      onOk={submit}
      onCancel={onClose}
    >
      <Form layout="vertical">
        <p className={styles['help']}>{t('area.unit.help')}</p>
        {save.error && <p role="alert">{save.error.message}</p>}
        <Form.Item label={label(object.label.one)} htmlFor="area-unit">
          <RecordPicker
            id="area-unit"
            object="unit"
            label={object.label.one}
            value={unit}
            onChange={setUnit}
            autoFocus
          />
        </Form.Item>
      </Form>
    </Modal>
  );
}
