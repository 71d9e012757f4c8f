import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Alert, Button, Modal, Select } from 'antd';
import { useState } from 'react';
import type { ObjectMeta } from '#model/api.ts';
import type { UnMergeReply } from '#model/merging.ts';
import { Lines } from '#web/frame/skeleton.tsx';
import { useNow } from '#web/frame/use-now.ts';
import { useFormat } from '#web/language/format.ts';
import { useText } from '#web/language/language.ts';
import { followJob } from '#web/save/follow-job.ts';
import { useToast } from '#web/save/toasts.tsx';
import { useUndo } from '#web/save/use-undo.ts';
import { apiTexts } from '#web/texts/api.ts';
import { unMergeTexts } from '#web/texts/un-merge.ts';
import { apartQuery, unMerge } from './asked.ts';
import { ApartPlan, useNames } from './apart-plan.tsx';
import styles from './merge.module.css';

type Props = {
  readonly object: ObjectMeta;
  readonly id: string;
  readonly title: string;
  readonly onClose: () => void;
};

/** Takes a merge apart: says who comes back, what goes with them and what stays, and asks about what came since. */
export function UnMergeDialog({ object, id, title, onClose }: Props) {
  const t = useText(unMergeTexts);
  const [changeset, setChangeset] = useState<string | undefined>();
  const [along, setAlong] = useState<Readonly<Record<string, string>>>({});
  const asked = { object: object.name, survivor: id, changeset };
  const plan = useQuery(apartQuery(asked));
  const apart = useApart(onClose);
  const { data } = plan;
  const run = () =>
    apart.mutate({
      ...asked,
      along: (data?.since ?? []).flatMap((one) => {
        const to = along[one.id];
        return to === undefined ? [] : [{ object: one.object, id: one.id, to }];
      }),
    });
  return (
    <Modal
      open
      title={t('title', { title })}
      onCancel={onClose}
      footer={[
        <Button key="cancel" onClick={onClose}>
          {t('cancel')}
        </Button>,
        <Button key="do" type="primary" disabled={!data} loading={apart.isPending} onClick={run}>
          {t('do')}
        </Button>,
      ]}
    >
      <div className={styles['apart']}>
        {plan.isPending && <Lines count={4} />}
        {plan.error && <Alert type="error" showIcon title={plan.error.message} />}
        {data && data.merges.length > 1 && <Which data={data} onChange={setChangeset} />}
        {data && <ApartPlan data={data} along={along} onAlong={setAlong} />}
      </div>
    </Modal>
  );
}

function Which({ data, onChange }: { data: UnMergeReply; onChange: (changeset: string) => void }) {
  const t = useText(unMergeTexts);
  const format = useFormat();
  const now = useNow();
  const names = useNames();
  const options = data.merges.map(({ changeset, at, by, losers }) => ({
    value: changeset,
    label: t('which.one', {
      when: format.ago(at, now),
      who: by?.title ?? t('system'),
      names: names(losers),
    }),
  }));
  return (
    <Select
      aria-label={t('which')}
      options={options}
      value={data.merge}
      onChange={(next: string) => onChange(next)}
    />
  );
}

function useApart(onDone: () => void) {
  const t = useText(unMergeTexts);
  const said = useText(apiTexts);
  const client = useQueryClient();
  const toast = useToast();
  const undo = useUndo();
  return useMutation({
    mutationFn: (asked: Parameters<typeof unMerge>[0]) => unMerge(asked),
    onSuccess: async ({ changeset, job }) => {
      onDone();
      if (job !== null) {
        toast({ text: t('running') });
        await followJob(job);
      }
      void client.invalidateQueries();
      toast({
        text: t('done'),
        ...(changeset ? { act: { label: said('undo'), run: () => void undo(changeset) } } : {}),
      });
    },
    onError: (error) => toast({ text: error.message, tone: 'wrong' }),
  });
}
