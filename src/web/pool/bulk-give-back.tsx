import { useQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import { Waves } from 'lucide-react';
import { lazy, Suspense, useState } from 'react';
import type { ObjectMeta } from '#model/api.ts';
import { isCustomer } from '#web/api/customers.ts';
import { useText } from '#web/language/language.ts';
import { poolsTexts } from '#web/texts/pools.ts';
import { poolsQuery } from './pools-query.ts';

const GiveBackDialog = lazy(() =>
  import('./give-back-dialog.tsx').then((module) => ({ default: module.GiveBackDialog })),
);

type Props = {
  readonly object: ObjectMeta;
  readonly ids: readonly string[];
  readonly onDone: () => void;
};

const most = 1000;

/** Puts the chosen customers into the pool, where there is one. */
export function BulkGiveBack({ object, ids, onDone }: Props) {
  const t = useText(poolsTexts);
  const [isAsking, setAsking] = useState(false);
  const isOffered = isCustomer(object.name) || object.name === 'party';
  const { data } = useQuery({ ...poolsQuery, enabled: isOffered });
  if (!isOffered || !data || data.items.length === 0 || ids.length > most) return null;
  return (
    <>
      <Button icon={<Waves size={15} aria-hidden />} onClick={() => setAsking(true)}>
        {t('give-back')}
      </Button>
      <Suspense>
        {isAsking && (
          <GiveBackDialog
            title={t('give-back.many', { count: ids.length })}
            customers={ids}
            onClose={() => setAsking(false)}
            onDone={onDone}
          />
        )}
      </Suspense>
    </>
  );
}
