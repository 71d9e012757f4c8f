import { Button, Modal } from 'antd';
import { useLabel, useText } from '#web/language/language.ts';
import { Value } from '#web/kinds/value.tsx';
import { apiTexts } from '#web/texts/api.ts';
import type { EditConflict } from './use-edit.ts';
import styles from './dialogs.module.css';

/** Shows both values of a field that two people changed, and keeps the one that is chosen. */
export function EditConflictDialog({
  conflict,
  onClose,
}: {
  conflict: EditConflict;
  onClose: () => void;
}) {
  const t = useText(apiTexts);
  const label = useLabel();
  const { edit, theirs, keepMine } = conflict;
  const saveMine = () => {
    onClose();
    keepMine();
  };
  return (
    <Modal
      open
      title={t('conflict.title')}
      onCancel={onClose}
      footer={[
        <Button key="theirs" onClick={onClose}>
          {t('conflict.keep-theirs')}
        </Button>,
        <Button key="mine" type="primary" onClick={saveMine}>
          {t('conflict.keep-mine')}
        </Button>,
      ]}
    >
      <p>{t('conflict.help')}</p>
      <dl className={styles['pair']}>
        <dt>{t('conflict.field')}</dt>
        <dd>{label(edit.field.label)}</dd>
        <dt>{t('conflict.theirs')}</dt>
        <dd>
          <Value value={theirs} field={edit.field} />
        </dd>
        <dt>{t('conflict.mine')}</dt>
        <dd>
          <Value value={edit.value} field={edit.field} />
        </dd>
      </dl>
    </Modal>
  );
}
