import { CircleAlert, CircleDashed, FilePlus2, FileX2, PencilLine } from 'lucide-react';
import { lazy, Suspense, useState } from 'react';
import type { ImportReply, ObjectMeta } from '#model/api.ts';
import type { ImportOutcome } from '#model/import-settings.ts';
import { Lines } from '#web/frame/skeleton.tsx';
import { useFormat } from '#web/language/format.ts';
import { useText } from '#web/language/language.ts';
import { importTexts } from '#web/texts/import.ts';
import { FoundBy } from './found-by.tsx';
import styles from './import.module.css';

const OutcomeRows = lazy(() =>
  import('./outcome-rows.tsx').then((module) => ({ default: module.OutcomeRows })),
);

const outcomes = [
  ['create', FilePlus2],
  ['update', PencilLine],
  ['skip', CircleDashed],
  ['conflict', CircleAlert],
  ['error', FileX2],
] as const;

/** The number of rows by outcome; each opens the rows behind it. */
export function Outcomes({ object, run }: { object: ObjectMeta; run: ImportReply }) {
  const t = useText(importTexts);
  const format = useFormat();
  const [opened, setOpened] = useState<ImportOutcome | null>(null);
  return (
    <>
      <div className={styles['outcomes']} role="group" aria-label={t('outcomes')}>
        {outcomes.map(([outcome, Icon]) => {
          const count = run.counts[outcome];
          const name = t(`outcome.${outcome}`);
          return (
            <button
              key={outcome}
              type="button"
              data-outcome={outcome}
              data-none={count === 0}
              disabled={count === 0}
              aria-pressed={opened === outcome}
              title={t('rows.show', { count: format.number(count), outcome: name })}
              onClick={() => setOpened(opened === outcome ? null : outcome)}
            >
              <span className={styles['figure']}>{format.number(count)}</span>
              <span>
                <Icon size={15} aria-hidden /> {name}
              </span>
            </button>
          );
        })}
      </div>
      <FoundBy run={run} />
      {opened && (
        <Suspense fallback={<Lines count={5} />}>
          <OutcomeRows key={opened} object={object} run={run} outcome={opened} />
        </Suspense>
      )}
    </>
  );
}
