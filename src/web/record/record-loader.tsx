import { useQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import type { ReactNode } from 'react';
import type { ObjectMeta } from '#model/api.ts';
import { Refusal } from '#web/api/client.ts';
import { recordQuery } from '#web/api/queries.ts';
import type { Row } from '#web/api/row.ts';
import { MissingPage, Notice } from '#web/frame/missing.tsx';
import { Lines } from '#web/frame/skeleton.tsx';
import { useText } from '#web/language/language.ts';
import { frameTexts } from '#web/texts/frame.ts';

type Props = {
  readonly object: ObjectMeta;
  readonly id: string;
  readonly children: (record: Row) => ReactNode;
};

/** Fetches a record for what is shown of it; grey lines before, a sentence where it cannot be had. */
export function RecordLoader({ object, id, children }: Props) {
  const t = useText(frameTexts);
  const record = useQuery(recordQuery(object.name, id));
  if (record.data) return <>{children(record.data)}</>;
  if (record.isPending) return <Lines count={9} />;
  if (record.error instanceof Refusal && record.error.status === 404) return <MissingPage />;
  return (
    <Notice title={t('failed.title')} text={record.error.message}>
      <Button onClick={() => void record.refetch()}>{t('failed.retry')}</Button>
    </Notice>
  );
}
