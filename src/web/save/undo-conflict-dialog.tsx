import { Button, Modal } from 'antd';
import { isRecord } from '#web/api/is-record.ts';
import { useObject } from '#web/api/use-meta.ts';
import { useTitles } from '#web/kinds/link-keys.ts';
import { readText } from '#web/kinds/values.ts';
import { useLabel, useText } from '#web/language/language.ts';
import { apiTexts } from '#web/texts/api.ts';
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
  const { reply } = conflict.refusal;
  const obstacles = readObstacles(reply['conflicts']);
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
      <p>{reply.detail}</p>
      <ul className={styles['list']}>
        {obstacles.slice(0, atMost).map((obstacle, index) => (
          <ObstacleLine key={index} obstacle={obstacle} />
        ))}
      </ul>
    </Modal>
  );
}

type Obstacle = {
  readonly object: string;
  readonly id: string;
  readonly field: string | null;
  readonly code: 'gone' | 'changed-since' | 'has-children' | 'numbered' | 'taken';
};

const codes = ['gone', 'changed-since', 'has-children', 'numbered', 'taken'] as const;

function ObstacleLine({ obstacle }: { obstacle: Obstacle }) {
  const t = useText(apiTexts);
  const label = useLabel();
  const object = useObject(obstacle.object);
  const isGone = obstacle.code === 'gone';
  const titles = useTitles(obstacle.object, isGone ? [] : [obstacle.id]);
  const field = object?.fields.find(({ name }) => name === obstacle.field);
  const title = titles.get(obstacle.id) ?? (object ? label(object.label.one) : obstacle.object);
  const words = field ? `${title}, ${label(field.label)}` : title;
  return (
    <li>
      {words}: {t(`undo.conflict.${obstacle.code}`)}
    </li>
  );
}

function readObstacles(value: unknown): Obstacle[] {
  if (!Array.isArray(value)) return [];
  return value.flatMap((one: unknown) => {
    if (!isRecord(one)) return [];
    const code = codes.find((known) => known === one['code']);
    const [object, id] = [readText(one['object']), readText(one['id'])];
    return code && object && id ? [{ object, id, field: readText(one['field']), code }] : [];
  });
}
