import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { Button } from 'antd';
import { Stamp } from 'lucide-react';
import { lazy, Suspense, useState } from 'react';
import type { ObjectMeta } from '#model/api.ts';
import type { Row } from '#web/api/row.ts';
import { useObject } from '#web/api/use-meta.ts';
import { useNow } from '#web/frame/use-now.ts';
import { OptionMark } from '#web/kinds/option-mark.tsx';
import { readText } from '#web/kinds/values.ts';
import { useFormat } from '#web/language/format.ts';
import { useText } from '#web/language/language.ts';
import { approvalTexts } from '#web/texts/approvals.ts';
import { lastApprovalQuery, rulesQuery, turnsQuery } from './approvals.ts';
import styles from './approval.module.css';

const SubmitDialog = lazy(() =>
  import('./submit-dialog.tsx').then((module) => ({ default: module.SubmitDialog })),
);

type Props = { readonly object: ObjectMeta; readonly record: Row };

/** Where a record stands in its approval, and the way to submit it; nothing where no rule is about its object. */
export function ApprovalLine({ object, record }: Props) {
  const isReadable = useObject('approval') !== undefined;
  const { data } = useQuery({ ...rulesQuery, enabled: isReadable });
  const isRuled = data?.items.some((one) => one.object === object.name && one.active !== false);
  if (!isRuled || record['deletedAt'] != null) return null;
  return <Standing object={object} record={record} />;
}

function Standing({ object, record }: Props) {
  const t = useText(approvalTexts);
  const approval = useObject('approval');
  const state = approval?.fields.find(({ name }) => name === 'state');
  const { data, isPending } = useQuery(lastApprovalQuery(record.id));
  const [isAsking, setAsking] = useState(false);
  if (isPending) return null;
  const isWaiting = data?.state === 'waiting';
  return (
    <p className={styles['line']}>
      <Stamp size={15} aria-hidden />
      {data && state && <OptionMark option={data.state} field={state} />}
      {data && isWaiting && <Waits approval={data.id} step={data.stepName} since={data.since} />}
      {data && (
        <Link to="/records/$object/$id" params={{ object: 'approval', id: data.id }}>
          {t(isWaiting ? 'show' : 'last')}
        </Link>
      )}
      {!isWaiting && object.can.edit !== undefined && (
        <Button size="small" onClick={() => setAsking(true)}>
          {t('submit')}
        </Button>
      )}
      <Suspense>
        {isAsking && (
          <SubmitDialog
            object={object.name}
            record={record.id}
            title={readText(record[object.title]) ?? ''}
            onClose={() => setAsking(false)}
          />
        )}
      </Suspense>
    </p>
  );
}

type WaitsProps = {
  readonly approval: string;
  readonly step: string | null;
  readonly since: string | null;
};

function Waits({ approval, step, since }: WaitsProps) {
  const t = useText(approvalTexts);
  const format = useFormat();
  const now = useNow();
  const { data } = useQuery(turnsQuery(approval));
  if (!data) return null;
  const people = data
    .filter((turn) => turn.state === 'waiting')
    .flatMap((turn) => turn.approver?.title ?? []);
  return (
    <span>
      {t('waits', { step: step ?? '', people: format.names(people) || t('nobody') })}{' '}
      {since && (
        <time className={styles['muted']} dateTime={since} title={format.exact(since)}>
          {t('since', { time: format.ago(since, now) })}
        </time>
      )}
    </span>
  );
}
