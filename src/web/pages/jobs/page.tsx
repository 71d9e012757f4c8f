import { useInfiniteQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { Button, Progress, Segmented } from 'antd';
import type { JobReply } from '#model/job-reply.ts';
import { PlainTable, type PlainColumn } from '#web/administration/plain-table.tsx';
import { SettingsPage } from '#web/administration/settings-page.tsx';
import { useMeta } from '#web/api/use-meta.ts';
import { Notice } from '#web/frame/missing.tsx';
import { Lines } from '#web/frame/skeleton.tsx';
import { useNow } from '#web/frame/use-now.ts';
import { useFormat } from '#web/language/format.ts';
import { useLabel, useText } from '#web/language/language.ts';
import { jobsTexts } from '#web/texts/jobs.ts';
import { isAtWork, jobsQuery } from './jobs.ts';
import { jobName } from './job-name.ts';
import styles from './jobs.module.css';

/** What works in the background, how far it is, and what failed. */
export function JobsPage() {
  const t = useText(jobsTexts);
  const { user } = useMeta();
  const navigate = useNavigate();
  const { whose = 'everybody' } = useSearch({ from: '/inside/admin/jobs' });
  const isAll = user.administrator && whose === 'everybody';
  const jobs = useInfiniteQuery(jobsQuery(isAll));
  const items = jobs.data?.pages.flatMap((page) => page.items) ?? [];
  const acts = (
    <Segmented
      aria-label={t('whose')}
      value={isAll ? 'everybody' : 'mine'}
      options={[
        { value: 'mine', label: t('mine') },
        { value: 'everybody', label: t('everybody') },
      ]}
      onChange={(next) => void navigate({ to: '/admin/jobs', search: { whose: next } })}
    />
  );
  return (
    <SettingsPage
      title={t('title')}
      lead={t('lead')}
      acts={user.administrator ? acts : null}
      isForAll
    >
      {jobs.isPending && <Lines count={6} />}
      {jobs.error && <Notice title={jobs.error.message} />}
      {jobs.data && items.length === 0 && <Notice title={t('none')} text={t('none.help')} />}
      {items.length > 0 && <JobTable jobs={items} />}
      {jobs.hasNextPage && (
        <Button
          className={styles['more'] ?? ''}
          loading={jobs.isFetchingNextPage}
          onClick={() => void jobs.fetchNextPage()}
        >
          {t('more')}
        </Button>
      )}
    </SettingsPage>
  );
}

function JobTable({ jobs }: { jobs: readonly JobReply[] }) {
  const t = useText(jobsTexts);
  const label = useLabel();
  const format = useFormat();
  const now = useNow();
  const columns: PlainColumn<JobReply>[] = [
    {
      key: 'work',
      label: t('work'),
      cell: (job) => (
        <div>
          <strong>{jobName(t, job.name)}</strong>
          {job.message && <p className={styles['message']}>{label(job.message)}</p>}
        </div>
      ),
    },
    {
      key: 'state',
      label: t('state'),
      width: 120,
      cell: ({ state }) => (
        <span className={styles['state']} data-state={state}>
          {t(`state.${state}`)}
        </span>
      ),
    },
    { key: 'progress', label: t('progress'), width: 240, cell: (job) => <JobProgress job={job} /> },
    {
      key: 'begun',
      label: t('begun'),
      width: 160,
      cell: ({ createdAt }) => (
        <time dateTime={createdAt} title={format.exact(createdAt)}>
          {format.ago(createdAt, now)}
        </time>
      ),
    },
    {
      key: 'ended',
      label: t('ended'),
      width: 160,
      cell: ({ finishedAt }) => finishedAt && format.ago(finishedAt, now),
    },
  ];
  return <PlainTable label={t('title')} columns={columns} items={jobs} keyOf={({ id }) => id} />;
}

function JobProgress({ job }: { job: JobReply }) {
  const t = useText(jobsTexts);
  const format = useFormat();
  const { progress, total } = job;
  if (progress === 0 && !isAtWork(job)) return null;
  if (total === null || total === 0) return format.number(progress);
  const said = t('progress.of', { done: format.number(progress), total: format.number(total) });
  if (!isAtWork(job)) return said;
  return (
    <div>
      <Progress
        percent={Math.floor((100 * progress) / total)}
        size="small"
        aria-label={t('progress')}
      />
      <span className={styles['message']}>{said}</span>
    </div>
  );
}
