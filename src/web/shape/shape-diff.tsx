import type { ChangeReply, ChangesetReply } from '#model/api.ts';
import { useMeta } from '#web/api/use-meta.ts';
import { useLabel, useText } from '#web/language/language.ts';
import { Diff } from '#web/record/diff.tsx';
import { shapeFileTexts } from '#web/texts/shape-file.ts';
import styles from './shape-file.module.css';

/** What a shape would change, in words: each thing by its kind and name, and of what differs the value before and the one after. */
export function ShapeDiff({ changeset }: { changeset: ChangesetReply }) {
  const t = useText(shapeFileTexts);
  const { counts, changes, truncated } = changeset;
  const count = counts.create + counts.update + counts.delete + counts.restore;
  return (
    <section aria-label={t('would', { count })}>
      <h3 className={styles['count']}>{t('would', { count })}</h3>
      <ul className={styles['changes']}>
        {changes.map((change) => (
          <ChangeRow key={change.id} change={change} />
        ))}
      </ul>
      {truncated && <p className={styles['note']}>{t('more')}</p>}
    </section>
  );
}

function ChangeRow({ change }: { change: ChangeReply }) {
  const t = useText(shapeFileTexts);
  const label = useLabel();
  const { objects } = useMeta();
  const object = objects.find(({ name }) => name === change.object);
  return (
    <li className={styles['change']}>
      <span className={styles['op']} data-op={change.op}>
        {t(`op.${change.op}`)}
      </span>
      <span className={styles['note']}>{object ? label(object.label.one) : change.object}</span>
      <strong>{change.title}</strong>
      {/* Of a new name the words are what counts: it is titled by what it renames. */}
      {(change.op === 'update' || change.object === 'own-name') && (
        <div className={styles['values']}>
          <Diff change={change} />
        </div>
      )}
    </li>
  );
}
