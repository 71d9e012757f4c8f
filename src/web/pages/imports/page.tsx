import { useInfiniteQuery } from '@tanstack/react-query';
import { Link, useNavigate } from '@tanstack/react-router';
import { Button, Dropdown } from 'antd';
import { FileUp } from 'lucide-react';
import type { ImportReply } from '#model/api.ts';
import { PlainTable, type PlainColumn } from '#web/administration/plain-table.tsx';
import { SettingsPage } from '#web/administration/settings-page.tsx';
import { useMeta } from '#web/api/use-meta.ts';
import { Notice } from '#web/frame/missing.tsx';
import { Lines } from '#web/frame/skeleton.tsx';
import { useNow } from '#web/frame/use-now.ts';
import { useFormat } from '#web/language/format.ts';
import { useLabel, useText } from '#web/language/language.ts';
import { importableOf } from '#web/pages/import/importable.ts';
import { importsQuery, isAtWork } from '#web/pages/import/imports.ts';
import { importsTexts } from '#web/texts/imports.ts';
import styles from './imports.module.css';

/** The files that were brought in, newest first. */
export function ImportsPage() {
  const t = useText(importsTexts);
  const runs = useInfiniteQuery(importsQuery);
  const items = runs.data?.pages.flatMap((page) => page.items) ?? [];
  return (
    <SettingsPage title={t('title')} lead={t('lead')} acts={<StartMenu />} isForAll>
      {runs.isPending && <Lines count={6} />}
      {runs.error && <Notice title={runs.error.message} />}
      {runs.data && items.length === 0 && <Notice title={t('none')} text={t('none.help')} />}
      {items.length > 0 && <ImportTable runs={items} />}
      {runs.hasNextPage && (
        <Button
          className={styles['more'] ?? ''}
          loading={runs.isFetchingNextPage}
          onClick={() => void runs.fetchNextPage()}
        >
          {t('more')}
        </Button>
      )}
    </SettingsPage>
  );
}

function StartMenu() {
  const t = useText(importsTexts);
  const label = useLabel();
  const navigate = useNavigate();
  const items = importableOf(useMeta()).map(({ name, label: text }) => ({
    key: name,
    label: label(text.many),
    onClick: () => void navigate({ to: '/import/$object', params: { object: name } }),
  }));
  if (items.length === 0) return null;
  return (
    <Dropdown menu={{ items }} trigger={['click']} placement="bottomRight">
      <Button type="primary" icon={<FileUp size={16} aria-hidden />} aria-haspopup="menu">
        {t('start')}
      </Button>
    </Dropdown>
  );
}

function ImportTable({ runs }: { runs: readonly ImportReply[] }) {
  const t = useText(importsTexts);
  const label = useLabel();
  const meta = useMeta();
  const format = useFormat();
  const now = useNow();
  const columns: PlainColumn<ImportReply>[] = [
    {
      key: 'file',
      label: t('file'),
      cell: ({ id, object, fileName }) => (
        <Link
          to="/import/$object"
          params={{ object }}
          search={{ run: id }}
          className={styles['name']}
        >
          {fileName}
        </Link>
      ),
    },
    {
      key: 'object',
      label: t('object'),
      cell: ({ object }) => {
        const known = meta.objects.find(({ name }) => name === object);
        return known ? label(known.label.many) : object;
      },
    },
    {
      key: 'state',
      label: t('state'),
      cell: (run) => (
        <span className={styles['state']} data-state={stateOf(run)}>
          {t(`state.${stateOf(run)}`)}
        </span>
      ),
    },
    { key: 'counts', label: t('counts'), cell: (run) => <Counts run={run} /> },
    {
      key: 'when',
      label: t('when'),
      cell: ({ createdAt }) => (
        <time dateTime={createdAt} title={format.exact(createdAt)}>
          {format.ago(createdAt, now)}
        </time>
      ),
    },
  ];
  return <PlainTable label={t('title')} columns={columns} items={runs} keyOf={({ id }) => id} />;
}

const outcomes = ['create', 'update', 'skip', 'conflict', 'error'] as const;

function Counts({ run }: { run: ImportReply }) {
  const t = useText(importsTexts);
  const format = useFormat();
  return outcomes
    .filter((outcome) => run.counts[outcome] > 0)
    .map((outcome) => t(`count.${outcome}`, { count: format.number(run.counts[outcome]) }))
    .join(' · ');
}

function stateOf(run: ImportReply) {
  if (run.state === 'failed') return 'failed';
  if (run.mode === null) return 'uploaded';
  if (isAtWork(run)) return run.mode === 'commit' ? 'importing' : 'checking';
  return run.mode === 'commit' ? 'done' : 'checked';
}
