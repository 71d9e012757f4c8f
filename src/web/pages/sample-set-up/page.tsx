import { useMutation } from '@tanstack/react-query';
import { Alert, Button, Form } from 'antd';
import { useState } from 'react';
import type { ChangesetReply } from '#model/api.ts';
import { SettingsPage } from '#web/administration/settings-page.tsx';
import { call } from '#web/api/client.ts';
import { useText } from '#web/language/language.ts';
import { TradeChoice } from '#web/pages/set-up/trade-choice.tsx';
import { ShapeProposal } from '#web/shape/shape-proposal.tsx';
import { useShapeApply } from '#web/shape/use-shape-apply.ts';
import { sampleSetUpTexts } from '#web/texts/sample-set-up.ts';
import styles from '#web/shape/shape-file.module.css';

/** Sets a workspace that is in use up for a trade: first a look at what it would bring, then all of it as one change. */
export function SampleSetUpPage() {
  const t = useText(sampleSetUpTexts);
  const [trade, setTrade] = useState<string | null>(null);
  const preview = useMutation<ChangesetReply, Error, string>({
    mutationFn: (key) => call('POST', '/shape/trade?dryRun=true', { body: { trade: key } }),
  });
  const apply = useShapeApply({
    run: () => call('POST', '/shape/trade', { body: { trade } }),
    said: t('applied'),
    onDone: preview.reset,
  });
  const choose = (next: string | null) => {
    setTrade(next);
    preview.reset();
    apply.reset();
  };
  const error = preview.error ?? apply.error;
  return (
    <SettingsPage title={t('title')} lead={t('lead')}>
      <div className={styles['upload']}>
        <Form layout="vertical">
          <TradeChoice trade={trade} onChange={choose} />
        </Form>
        {error && <Alert type="error" showIcon title={error.message} />}
        {!preview.data && trade !== null && (
          <div>
            <Button
              type="primary"
              loading={preview.isPending}
              onClick={() => preview.mutate(trade)}
            >
              {t('look')}
            </Button>
          </div>
        )}
        {preview.data && (
          <ShapeProposal
            preview={preview.data}
            isApplying={apply.isPending}
            onApply={() => apply.mutate()}
            onLeave={() => choose(null)}
            words={{ same: t('same'), apply: t('apply'), leave: t('leave') }}
          />
        )}
      </div>
    </SettingsPage>
  );
}
