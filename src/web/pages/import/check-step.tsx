import { Alert, Button } from 'antd';
import type { ImportReply, ObjectMeta } from '#model/api.ts';
import { useFormat } from '#web/language/format.ts';
import { useText } from '#web/language/language.ts';
import { importTexts } from '#web/texts/import.ts';
import { isAtWork } from './imports.ts';
import { Notices } from './notices.tsx';
import { Outcomes } from './outcomes.tsx';
import { RunProgress } from './run-progress.tsx';
import { UnreadValues } from './unread-values.tsx';
import { useStart } from './use-start.ts';
import styles from './import.module.css';

type Props = {
  readonly object: ObjectMeta;
  readonly run: ImportReply;
  readonly onColumns: () => void;
};

/** What taking the file in would do, before anything is written. */
export function CheckStep({ object, run, onColumns }: Props) {
  const t = useText(importTexts);
  const start = useStart(run);
  if (isAtWork(run)) return <RunProgress run={run} said={t('check.running')} />;
  const settings = run.settings ?? {};
  return (
    <>
      {run.state === 'failed' ? (
        <Alert type="error" showIcon title={t('failed')} description={run.message} />
      ) : (
        <h2 className={styles['heading']}>{t('check.done')}</h2>
      )}
      <Outcomes object={object} run={run} />
      <UnreadValues
        key={run.finishedAt}
        object={object}
        run={run}
        isPending={start.isPending}
        onCheck={(values) => start.mutate({ mode: 'dry-run', settings: { ...settings, values } })}
      />
      <Notices run={run} />
      <CommitActs run={run} start={start} onColumns={onColumns} />
    </>
  );
}

type ActsProps = {
  readonly run: ImportReply;
  readonly start: ReturnType<typeof useStart>;
  readonly onColumns: () => void;
};

function CommitActs({ run, start, onColumns }: ActsProps) {
  const t = useText(importTexts);
  const format = useFormat();
  const settings = run.settings ?? {};
  const written = run.counts.create + run.counts.update;
  return (
    <div className={styles['acts']}>
      <Button onClick={onColumns}>{t('back.columns')}</Button>
      {run.state === 'failed' ? (
        <Button
          type="primary"
          loading={start.isPending}
          onClick={() => start.mutate({ mode: 'dry-run', settings })}
        >
          {t('check.again')}
        </Button>
      ) : (
        <Button
          type="primary"
          disabled={written === 0}
          loading={start.isPending}
          onClick={() => start.mutate({ mode: 'commit', settings })}
        >
          {written === 0 ? t('commit.plain') : t('commit', { rows: format.number(written) })}
        </Button>
      )}
      {written === 0 && run.state === 'done' && (
        <span className={styles['note']}>{t('commit.nothing')}</span>
      )}
    </div>
  );
}
