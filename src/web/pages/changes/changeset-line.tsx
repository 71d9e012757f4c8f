import { Button } from 'antd';
import { Undo2 } from 'lucide-react';
import type { ChangesetReply } from '#model/api.ts';
import { PersonMark } from '#web/frame/person-mark.tsx';
import { useNow } from '#web/frame/use-now.ts';
import { useFormat } from '#web/language/format.ts';
import { useLanguage, useText } from '#web/language/language.ts';
import { useUndo } from '#web/save/use-undo.ts';
import { changesTexts } from '#web/texts/changes.ts';
import { recordTexts } from '#web/texts/record.ts';
import styles from './changes.module.css';

type Props = {
  readonly changeset: ChangesetReply;
  readonly isOpen: boolean;
  readonly onOpen: (id: string) => void;
};

const ops = ['create', 'update', 'delete', 'restore'] as const;

/** One changeset: who, when, how much, what of. */
export function ChangesetLine({ changeset, isOpen, onOpen }: Props) {
  const t = useText(changesTexts);
  const r = useText(recordTexts);
  const format = useFormat();
  const now = useNow();
  const undo = useUndo();
  const { id, at, by, source, reason, state, undoes, undoneBy, counts, changes } = changeset;
  const comma = useLanguage().language === 'zh' ? '，' : ', ';
  const name = by?.title ?? r('history.system');
  const what = ops
    .filter((op) => counts[op] > 0)
    .map((op) => t(op, { count: counts[op], shown: format.number(counts[op]) }));
  const titles = changes.slice(0, 3).flatMap((change) => change.title ?? []);
  const notes = [
    undoes && t('undoes'),
    undoneBy && t('undone'),
    state === 'running' && t('running'),
    state === 'failed' && t('failed'),
  ];
  return (
    <li className={styles['row']} data-open={isOpen} data-undone={undoneBy !== null}>
      <PersonMark name={name} size={28} />
      <button type="button" className={styles['body']} onClick={() => id && onOpen(id)}>
        <span className={styles['what']}>
          <strong>{name}</strong> {what.join(comma)}
          {titles.length > 0 && <span className={styles['titles']}>{titles.join(comma)}</span>}
        </span>
        <span className={styles['when']}>
          {[at && format.ago(at, now), r(`source.${source}`), ...notes, reason]
            .filter(Boolean)
            .join(' · ')}
        </span>
      </button>
      {id && undoneBy === null && state === 'done' && (
        <Button size="small" icon={<Undo2 size={14} aria-hidden />} onClick={() => undo(id)}>
          {t('undo')}
        </Button>
      )}
    </li>
  );
}
