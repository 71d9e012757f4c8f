import { Button, Modal } from 'antd';
import { useText } from '#web/language/language.ts';
import { apiTexts } from '#web/texts/api.ts';
import { useUndo, type UndoConflict } from './use-undo.ts';
import styles from './dialogs.module.css';

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
  const { reply } = conflict.refusal;
  const undoRest = () => {
    onClose();
    undo(conflict.changeset, 'skip');
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
      <p>{reply.detail}</p>
      {reply.problems && (
        <ul className={styles['list']}>
          {reply.problems.slice(0, 20).map((problem, index) => (
            <li key={index}>{problem.detail}</li>
          ))}
        </ul>
      )}
    </Modal>
  );
}
