import { Button, Modal } from 'antd';
import { useText } from '#web/language/language.ts';
import { apiTexts } from '#web/texts/api.ts';
import { ObstacleLine, readObstacles } from './obstacles.tsx';
import { useUndo, type UndoConflict } from './use-undo.ts';
import styles from './dialogs.module.css';

const atMost = 20;

/** Lists what stands in the way of an undo, and offers to undo the rest. */
export function UndoConflictDialog({
  conflict,
  onClose,
}: {
  conflict: UndoConflict;
  onClose: () => void;
}) {
  const t = useText(apiTexts);
  const undo = useUndo();
  const obstacles = readObstacles(conflict.conflicts);
  const undoRest = () => {
    onClose();
    void undo(conflict.changeset, 'skip');
  };
  return (
    <Modal
      open
      title={t('undo.conflict.title')}
      onCancel={onClose}
      footer={[
        <Button key="close" onClick={onClose}>
          {t('close')}
        </Button>,
        <Button key="rest" type="primary" onClick={undoRest}>
          {t('undo.conflict.rest')}
        </Button>,
      ]}
    >
      <p>{conflict.sentence}</p>
      <ul className={styles['list']}>
        {obstacles.slice(0, atMost).map((obstacle, index) => (
          <ObstacleLine key={index} obstacle={obstacle} />
        ))}
      </ul>
    </Modal>
  );
}
