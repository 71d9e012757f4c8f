import { useQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { Alert, Button, Input } from 'antd';
import { useState, type CSSProperties } from 'react';
import type { ObjectMeta } from '#model/api.ts';
import type { Row } from '#web/api/row.ts';
import { useObject } from '#web/api/use-meta.ts';
import { MissingPage, Notice } from '#web/frame/missing.tsx';
import { Page } from '#web/frame/page.tsx';
import { Lines } from '#web/frame/skeleton.tsx';
import { useText } from '#web/language/language.ts';
import { comparedQuery, isMergeable, mostAtOnce, previewQuery } from '#web/merge/asked.ts';
import { FieldRows } from '#web/merge/field-rows.tsx';
import { Moves } from '#web/merge/moves.tsx';
import { RecordHeads } from '#web/merge/record-heads.tsx';
import { useMerge } from '#web/merge/use-merge.ts';
import { mergeTexts } from '#web/texts/merge.ts';
import styles from '#web/merge/merge.module.css';

/** Records that are one and the same, side by side: which stays, whose values it keeps, and what moves to it. */
export function MergePage() {
  const t = useText(mergeTexts);
  const { object: name = 'account', ids = '' } = useSearch({ from: '/inside/merge' });
  const object = useObject(name);
  const asked = [...new Set(ids.split(',').filter((id) => id !== ''))].slice(0, mostAtOnce);
  if (!object || !isMergeable(object)) return <MissingPage />;
  return (
    <Page title={t('title')}>
      <p className={styles['lead']}>{t('lead')}</p>
      <Loaded object={object} ids={asked} />
    </Page>
  );
}

function Loaded({ object, ids }: { object: ObjectMeta; ids: readonly string[] }) {
  const t = useText(mergeTexts);
  const compared = useQuery(comparedQuery(object, ids));
  if (ids.length < 2) return <Notice title={t('few')} text={t('few.help')} />;
  if (compared.error) return <Notice title={compared.error.message} />;
  if (!compared.data) return <Lines count={9} />;
  if (compared.data.length < 2) return <Notice title={t('few')} text={t('few.help')} />;
  return <Comparison object={object} rows={compared.data} />;
}

function Comparison({ object, rows }: { object: ObjectMeta; rows: readonly Row[] }) {
  const navigate = useNavigate();
  const { keep } = useSearch({ from: '/inside/merge' });
  const [picks, setPicks] = useState<Picks>({});
  const survivor = (rows.find(({ id }) => id === keep) ?? rows[0])?.id ?? '';
  const losers = rows.flatMap(({ id }) => (id === survivor ? [] : [id]));
  const asked = { object: object.name, survivor, losers, picks };
  const preview = useQuery(previewQuery(asked));
  const choices = { ...preview.data?.choices, ...picks };
  const go = (search: { keep?: string; ids?: string }) =>
    void navigate({ to: '/merge', search: (before) => ({ ...before, ...search }), replace: true });
  const leaveOut = (id: string) => {
    setPicks(Object.fromEntries(Object.entries(picks).filter(([, one]) => one !== id)));
    go({
      ids: rows.flatMap((row) => (row.id === id ? [] : [row.id])).join(','),
      ...(id === survivor ? { keep: losers[0] ?? '' } : {}),
    });
  };
  return (
    <>
      <div className={styles['table']} style={widthOf(rows.length)}>
        <RecordHeads
          object={object}
          rows={rows}
          survivor={survivor}
          onKeep={(id) => go({ keep: id })}
          onLeaveOut={leaveOut}
        />
        <FieldRows
          object={object}
          rows={rows}
          choices={choices}
          onPick={(field, id) => setPicks(withPick(picks, field, id))}
        />
      </div>
      {preview.data && <Moves moves={preview.data.moves} losers={losers} />}
      {preview.error && <Alert type="error" showIcon title={preview.error.message} />}
      <Foot asked={asked} isReady={preview.isSuccess && !preview.isPlaceholderData} />
    </>
  );
}

type Picks = Readonly<Record<string, string>>;

function withPick(picks: Picks, field: string, id: string | null): Picks {
  const others = Object.entries(picks).filter(([name]) => name !== field);
  return Object.fromEntries(id === null ? others : [...others, [field, id]]);
}

function widthOf(records: number): CSSProperties & Record<'--records', number> {
  return { '--records': records };
}

type FootProps = {
  readonly asked: Parameters<ReturnType<typeof useMerge>['run']>[0];
  readonly isReady: boolean;
};

function Foot({ asked, isReady }: FootProps) {
  const t = useText(mergeTexts);
  const [reason, setReason] = useState('');
  const { run, isPending } = useMerge();
  return (
    <div className={styles['foot']}>
      <Input
        className={styles['reason'] ?? ''}
        aria-label={t('reason')}
        placeholder={t('reason.help')}
        maxLength={500}
        value={reason}
        onChange={(event) => setReason(event.target.value)}
      />
      <Button onClick={() => history.back()}>{t('cancel')}</Button>
      <Button
        type="primary"
        loading={isPending}
        disabled={!isReady}
        onClick={() => run({ ...asked, reason })}
      >
        {t('do', { count: asked.losers.length + 1 })}
      </Button>
    </div>
  );
}
