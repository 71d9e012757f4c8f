import { Alert, Button } from 'antd';
import type { ChangesetReply } from '#model/api.ts';
import { ShapeDiff } from './shape-diff.tsx';
import styles from './shape-file.module.css';

type Props = {
  /** What was tried, nothing of it written yet. */
  readonly preview: ChangesetReply;
  readonly isApplying: boolean;
  readonly onApply: () => void;
  readonly onLeave: () => void;
  readonly words: { readonly same: string; readonly apply: string; readonly leave: string };
};

/** What a change of the shape would bring, to be applied or left. */
export function ShapeProposal({ preview, isApplying, onApply, onLeave, words }: Props) {
  if (preview.changes.length === 0) return <Alert type="info" showIcon title={words.same} />;
  return (
    <>
      <ShapeDiff changeset={preview} />
      <div className={styles['acts']}>
        <Button type="primary" loading={isApplying} onClick={onApply}>
          {words.apply}
        </Button>
        <Button onClick={onLeave}>{words.leave}</Button>
      </div>
    </>
  );
}
