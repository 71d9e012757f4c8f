import { useQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import { Check, Trophy, X } from 'lucide-react';
import { lazy, Suspense, useState } from 'react';
import { dayIn } from '#kit/instant.ts';
import { daysBetween } from '#kit/day.ts';
import type { ObjectMeta } from '#model/api.ts';
import type { Row } from '#web/api/row.ts';
import { readLink, readText } from '#web/kinds/values.ts';
import { useFormat } from '#web/language/format.ts';
import { useText } from '#web/language/language.ts';
import { useToday } from '#web/language/use-today.ts';
import { sellingTexts } from '#web/texts/selling.ts';
import type { Missing } from './missing-of.ts';
import { stagesQuery, type PathStage } from './stages-query.ts';
import { useStageMove, type StageMove } from './use-stage-move.ts';
import styles from './selling.module.css';

const GateDialog = lazy(() =>
  import('./gate-dialog.tsx').then((module) => ({ default: module.GateDialog })),
);

type Props = { readonly object: ObjectMeta; readonly record: Row };

/** The stages of an opportunity's method in a row: where it stands, what helps there, and a click to move it. */
export function StagePath({ object, record }: Props) {
  const t = useText(sellingTexts);
  const { data } = useQuery(stagesQuery);
  const [asked, setAsked] = useState<{ move: StageMove; missing: Missing[] } | null>(null);
  const [going, setGoing] = useState<StageMove | null>(null);
  const act = useStageMove({
    onMissing: (missing) => going && setAsked({ move: going, missing }),
  });
  const method = readLink(record['method'])?.id;
  const stages = (data ?? []).filter((stage) => stage.method.id === method);
  const at = stages.findIndex(({ id }) => id === readLink(record['stage'])?.id);
  const state = readText(record['state']);
  const mayMove = state === 'open' && object.can.edit !== undefined && record['deletedAt'] == null;
  if (stages.length === 0) return null;
  const go = (stage: PathStage) => {
    const move = { id: record.id, stage: { id: stage.id, name: stage.name } };
    setGoing(move);
    act.mutate(move);
  };
  return (
    <section className={styles['selling']} aria-label={t('path')}>
      <ol className={styles['path']} data-state={state}>
        {stages.map((stage, index) => (
          <li
            key={stage.id}
            className={styles['step']}
            data-at={index < at ? 'past' : index === at ? 'here' : 'ahead'}
          >
            <button
              type="button"
              disabled={!mayMove || index === at || act.isPending}
              aria-current={index === at ? 'step' : undefined}
              onClick={() => go(stage)}
            >
              {index < at && <Check size={14} aria-hidden />}
              <span>{stage.name}</span>
              <small>{t('percent', { percent: stage.probability })}</small>
            </button>
          </li>
        ))}
        {state !== 'open' && (
          <li className={styles['end']} data-state={state}>
            {state === 'won' ? <Trophy size={14} aria-hidden /> : <X size={14} aria-hidden />}
            {t(state === 'won' ? 'won' : 'lost')}
          </li>
        )}
      </ol>
      {state === 'open' && <Standing record={record} stage={stages[at]} />}
      <Suspense>{asked && <GateDialog {...asked} onClose={() => setAsked(null)} />}</Suspense>
    </section>
  );
}

function Standing({ record, stage }: { record: Row; stage: PathStage | undefined }) {
  const t = useText(sellingTexts);
  const { zone } = useFormat();
  const today = useToday();
  const [isOpen, setOpen] = useState(false);
  const since = readText(record['stageEnteredAt']);
  const due = readText(record['stageDueOn']);
  const days = since === null ? null : Math.max(0, daysBetween(dayIn(zone, since), today));
  const isLate = due !== null && due < today;
  const words = [stage?.guidance, stage?.experience].filter((one) => one != null && one !== '');
  return (
    <div className={styles['standing']}>
      {days !== null && (
        <span className={styles['days']} data-late={isLate}>
          {stage?.allowedDays == null
            ? t('days', { count: days })
            : t(isLate ? 'days.late' : 'days.of', { count: days, allowed: stage.allowedDays })}
        </span>
      )}
      {words.length > 0 && (
        <Button size="small" type="link" aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
          {t('guidance')}
        </Button>
      )}
      {isOpen && (
        <div className={styles['words']}>
          {words.map((text) => (
            <p key={text}>{text}</p>
          ))}
        </div>
      )}
    </div>
  );
}
