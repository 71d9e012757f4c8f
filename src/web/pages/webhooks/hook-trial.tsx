import { Alert, Button, InputNumber } from 'antd';
import { useId, useState } from 'react';
import { useAct } from '#web/administration/use-act.ts';
import { useText } from '#web/language/language.ts';
import { webhooksTexts } from '#web/texts/webhooks.ts';
import { deliveriesKey, replaySince, testHook, type Hook } from './hooks.ts';
import styles from './webhooks.module.css';

/** Sends a test and says how it went; sends everything again from a number on. */
export function HookTrial({ hook }: { hook: Hook }) {
  const t = useText(webhooksTexts);
  const id = useId();
  const [since, setSince] = useState<number | null>(null);
  const test = useAct({ run: testHook });
  const replay = useAct({
    run: (seq: number) => replaySince(hook.id, seq),
    said: () => t('replayed'),
    refreshes: [deliveriesKey(hook.id)],
  });
  return (
    <div className={styles['trial']}>
      <div>
        <Button loading={test.isPending} onClick={() => test.mutate(hook.id)}>
          {t('test')}
        </Button>
      </div>
      {test.data && <Verdict {...test.data} />}
      <details>
        <summary>{t('replay.all')}</summary>
        <div className={styles['replay']}>
          <label htmlFor={id}>{t('replay.since')}</label>
          <InputNumber<number> id={id} min={0} precision={0} value={since} onChange={setSince} />
          <Button
            disabled={since === null}
            loading={replay.isPending}
            onClick={() => since !== null && replay.mutate(since)}
          >
            {t('replay.go')}
          </Button>
        </div>
      </details>
    </div>
  );
}

type VerdictProps = {
  readonly delivered: boolean;
  readonly code: number | null;
  readonly response: string;
};

function Verdict({ delivered, code, response }: VerdictProps) {
  const t = useText(webhooksTexts);
  if (delivered)
    return <Alert type="success" showIcon title={t('test.done', { code: code ?? '' })} />;
  const why = [code, response].filter(Boolean).join(' · ') || t('test.unreachable');
  return <Alert type="error" showIcon title={t('test.failed', { why })} />;
}
