import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { Alert, Button, Popconfirm } from 'antd';
import { Download, Undo2 } from 'lucide-react';
import { useEffect, useState } from 'react';
import type { ImportReply, ObjectMeta } from '#model/api.ts';
import { changesetQuery } from '#web/api/queries.ts';
import { useText } from '#web/language/language.ts';
import { refreshObjects } from '#web/save/caches.ts';
import { useUndo } from '#web/save/use-undo.ts';
import { importTexts } from '#web/texts/import.ts';
import { isAtWork, refusedAddress } from './imports.ts';
import { Notices } from './notices.tsx';
import { Outcomes } from './outcomes.tsx';
import { RunProgress } from './run-progress.tsx';
import styles from './import.module.css';

type Props = {
  readonly object: ObjectMeta;
  readonly run: ImportReply;
  readonly onFile: () => void;
};

/** How far the import has come, then what it did, and how to take it back. */
export function ResultStep({ object, run, onFile }: Props) {
  const t = useText(importTexts);
  const isOver = !isAtWork(run);
  useFreshLists(object.name, isOver);
  const { data: changeset } = useQuery({
    ...changesetQuery(run.changeset ?? ''),
    enabled: isOver && run.changeset !== null,
  });
  if (!isOver) return <RunProgress run={run} said={t('commit.running')} />;
  const isUndone = changeset?.undoneBy != null;
  return (
    <>
      {run.state === 'failed' ? (
        <Alert type="error" showIcon title={t('failed')} description={run.message} />
      ) : (
        <h2 className={styles['heading']}>{t(isUndone ? 'commit.undone' : 'commit.done')}</h2>
      )}
      <Outcomes object={object} run={run} />
      <RefusedRows run={run} />
      <Notices run={run} />
      <ResultActs object={object} run={run} isUndone={isUndone} onFile={onFile} />
    </>
  );
}

function RefusedRows({ run }: { run: ImportReply }) {
  const t = useText(importTexts);
  if (run.counts.error + run.counts.conflict === 0) return null;
  return (
    <p>
      <Button icon={<Download size={15} aria-hidden />} href={refusedAddress(run.id)} download>
        {t('refused')}
      </Button>
      <br />
      <span className={styles['note']}>{t('refused.help')}</span>
    </p>
  );
}

type ActsProps = Props & { readonly isUndone: boolean };

function ResultActs({ object, run, isUndone, onFile }: ActsProps) {
  const t = useText(importTexts);
  const { changeset } = run;
  return (
    <div className={styles['acts']}>
      <Button onClick={onFile}>{t('another')}</Button>
      {changeset && !isUndone && <UndoButton changeset={changeset} />}
      {changeset && (
        <Link to="/changes" search={{ open: changeset }}>
          {t('changes')}
        </Link>
      )}
      {changeset && !isUndone && (
        <Link
          to="/records/$object"
          params={{ object: object.name }}
          search={{ filter: { all: [importedAt(run)] } }}
          className={styles['primary']}
        >
          {t('open')}
        </Link>
      )}
    </div>
  );
}

function UndoButton({ changeset }: { changeset: string }) {
  const t = useText(importTexts);
  const undo = useUndo();
  const [isUndoing, setUndoing] = useState(false);
  const run = () => {
    setUndoing(true);
    void undo(changeset).finally(() => setUndoing(false));
  };
  return (
    <Popconfirm title={t('undo')} description={t('undo.ask')} okText={t('undo')} onConfirm={run}>
      <Button loading={isUndoing} icon={<Undo2 size={15} aria-hidden />}>
        {t(isUndoing ? 'undo.running' : 'undo')}
      </Button>
    </Popconfirm>
  );
}

/** The records that were written while the import ran. */
function importedAt({ createdAt, finishedAt }: ImportReply) {
  return {
    field: 'updatedAt',
    op: 'between',
    value: [createdAt, finishedAt ?? createdAt],
  } as const;
}

function useFreshLists(object: string, isOver: boolean): void {
  const client = useQueryClient();
  useEffect(() => {
    if (isOver) refreshObjects(client, [object]);
  }, [client, object, isOver]);
}
