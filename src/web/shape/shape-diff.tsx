import type { ChangeReply, ChangesetReply } from '#model/api.ts';
import { useMeta } from '#web/api/use-meta.ts';
import { useLabel, useLanguage, useText } from '#web/language/language.ts';
import { shapeFileTexts } from '#web/texts/shape-file.ts';
import styles from './shape-file.module.css';

/** What a shape would change, in words: each thing by its kind and name, and what of it differs. */
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
  const { language } = useLanguage();
  const { objects } = useMeta();
  const object = objects.find(({ name }) => name === change.object);
  const names = Object.keys(change.after ?? {})
    .flatMap((name) => object?.fields.find((field) => field.name === name) ?? [])
    .map((field) => label(field.label));
  return (
    <li className={styles['change']}>
      <span className={styles['op']} data-op={change.op}>
        {t(`op.${change.op}`)}
      </span>
      <span className={styles['note']}>{object ? label(object.label.one) : change.object}</span>
      <strong>{change.title}</strong>
      {change.op === 'update' && names.length > 0 && (
        <span className={styles['note']}>
          {t('parts', { names: names.join(language === 'zh' ? '、' : ', ') })}
        </span>
      )}
    </li>
  );
}
