import { useQuery } from '@tanstack/react-query';
import { Button, Progress } from 'antd';
import { ShieldAlert, ShieldCheck } from 'lucide-react';
import type { JobReply } from '#model/job-reply.ts';
import { useAct } from '#web/administration/use-act.ts';
import { useNow } from '#web/frame/use-now.ts';
import { useFormat } from '#web/language/format.ts';
import { useLabel, useText } from '#web/language/language.ts';
import { changesTexts } from '#web/texts/changes.ts';
import { checkLedger, isChecking, ledgerQuery, readVerdict } from './ledger.ts';
import styles from './changes.module.css';

/** How far the ledger is sealed, what its last check found, and checking it now. */
export function SealState() {
  const t = useText(changesTexts);
  const format = useFormat();
  const now = useNow();
  const { data } = useQuery(ledgerQuery);
  const check = useAct({ run: checkLedger, refreshes: [ledgerQuery.queryKey] });
  if (!data) return null;
  const { seq, sealedTo, check: last } = data;
  return (
    <div className={styles['seal']}>
      <p>
        {sealedTo
          ? t('seal.to', { count: format.number(seq), when: format.ago(sealedTo, now) })
          : t('seal.none')}
      </p>
      {last && <LastCheck check={last} />}
      <Button
        size="small"
        loading={check.isPending || (last !== null && isChecking(last))}
        onClick={() => check.mutate(undefined)}
      >
        {t('seal.check')}
      </Button>
    </div>
  );
}

function LastCheck({ check }: { check: JobReply }) {
  const t = useText(changesTexts);
  const label = useLabel();
  const format = useFormat();
  const now = useNow();
  if (isChecking(check))
    return (
      <Progress percent={100} status="active" showInfo={false} aria-label={t('seal.running')} />
    );
  if (check.state === 'failed')
    return <p role="alert">{check.message ? label(check.message) : t('seal.failed')}</p>;
  const { brokenCount } = readVerdict(check.result);
  const Mark = brokenCount === 0 ? ShieldCheck : ShieldAlert;
  const when = format.ago(check.finishedAt ?? check.createdAt, now);
  return (
    <p role="status" className={styles['verdict']} data-whole={brokenCount === 0}>
      <Mark size={16} aria-hidden />
      {brokenCount === 0
        ? t('seal.whole', { when })
        : t('seal.broken', { count: brokenCount, when })}
    </p>
  );
}
