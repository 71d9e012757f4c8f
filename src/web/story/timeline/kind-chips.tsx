import { useMeta } from '#web/api/use-meta.ts';
import type { ObjectMeta } from '#model/api.ts';
import { useText } from '#web/language/language.ts';
import { timelineTexts } from '#web/texts/timeline.ts';
import { timelineChips } from './kinds.tsx';
import styles from './timeline.module.css';

type Props = {
  readonly object: ObjectMeta;
  readonly chosen: string | null;
  readonly onChoose: (name: string | null) => void;
};

/** The kinds by which the timeline is narrowed; one at a time, all where none is pressed. */
export function KindChips({ object, chosen, onChoose }: Props) {
  const t = useText(timelineTexts);
  const meta = useMeta();
  const isParty = object.related.some((one) => one.object === 'transaction');
  const offered = timelineChips.filter(
    (chip) =>
      chip.object === undefined ||
      (meta.objects.some(({ name }) => name === chip.object) &&
        (isParty || chip.object === 'activity')),
  );
  return (
    <div className={styles['chips']} role="group" aria-label={t('kinds')}>
      <button
        type="button"
        className={styles['chip']}
        aria-pressed={chosen === null}
        onClick={() => onChoose(null)}
      >
        {t('all')}
      </button>
      {offered.map(({ name }) => (
        <button
          key={name}
          type="button"
          className={styles['chip']}
          aria-pressed={chosen === name}
          onClick={() => onChoose(chosen === name ? null : name)}
        >
          {t(name)}
        </button>
      ))}
    </div>
  );
}
