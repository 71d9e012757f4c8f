import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useNavigate, useParams, useSearch } from '@tanstack/react-router';
import { Button, Drawer, Select } from 'antd';
import { SlidersHorizontal } from 'lucide-react';
import { useMemo, useState } from 'react';
import { reportWhose, type Report } from '#model/report/report.ts';
import { definitionWords } from '#model/report/sheet.ts';
import { recordQuery } from '#web/api/queries.ts';
import { useMeta, useObject } from '#web/api/use-meta.ts';
import { Notice } from '#web/frame/missing.tsx';
import { Page } from '#web/frame/page.tsx';
import { Lines } from '#web/frame/skeleton.tsx';
import { useIsWide } from '#web/frame/use-media.ts';
import { readText } from '#web/kinds/values.ts';
import { useLanguage, useText } from '#web/language/language.ts';
import { isSameValue } from '#web/save/same-value.ts';
import { reportTexts } from '#web/texts/reports.ts';
import { Builder } from './builder.tsx';
import { firstReport, readReport, reportedObjects, runQuery } from './definition.ts';
import { ReportActs, type Kept } from './report-acts.tsx';
import { ReportChart } from './report-chart.tsx';
import { ReportTable } from './report-table.tsx';
import styles from './reports.module.css';

const fields = ['name', 'description', 'definition', 'code', 'owner', 'offeredTo'];

/** A report with its figures, and beside them what it asks; what was changed stands in the address until it is kept. */
export function ReportPage() {
  const t = useText(reportTexts);
  const { id } = useParams({ from: '/inside/reports/$id' });
  const isNew = id === 'new';
  const kept = useQuery({ ...recordQuery('report', id, fields), enabled: !isNew });
  if (kept.error) return <Notice title={kept.error.message} />;
  if (!isNew && !kept.data)
    return (
      <Page title={t('title')}>
        <Lines count={8} />
      </Page>
    );
  return <Shown key={id} kept={isNew ? null : (kept.data ?? null)} />;
}

function Shown({ kept }: { kept: Kept | null }) {
  const t = useText(reportTexts);
  const isWide = useIsWide();
  const { report, change, isChanged } = useReport(kept);
  const [isOpen, setOpen] = useState(kept === null && isWide);
  if (!report) return <Notice title={t('odd')} text={t('odd.text')} />;
  const title = kept ? (readText(kept['name']) ?? '') : t('new');
  const builder = <Builder report={report} onChange={change} />;
  const acts = (
    <>
      <Button
        icon={<SlidersHorizontal size={16} aria-hidden />}
        aria-expanded={isOpen}
        onClick={() => setOpen(!isOpen)}
      >
        {t('build')}
      </Button>
      <ReportActs kept={kept} report={report} isChanged={isChanged} />
    </>
  );
  return (
    <Page title={title} acts={acts}>
      <div className={styles['split']} data-building={isOpen && isWide}>
        {isOpen && isWide && <aside className={styles['builder']}>{builder}</aside>}
        <div className={styles['page']}>
          {kept && <p className={styles['lead']}>{readText(kept['description'])}</p>}
          <Figures report={report} onChange={change} />
        </div>
      </div>
      {!isWide && (
        <Drawer open={isOpen} title={t('build')} size={380} onClose={() => setOpen(false)}>
          {builder}
        </Drawer>
      )}
    </Page>
  );
}

function useReport(kept: Kept | null) {
  const navigate = useNavigate();
  const { id } = useParams({ from: '/inside/reports/$id' });
  const { d } = useSearch({ from: '/inside/reports/$id' });
  const meta = useMeta();
  const saved = useMemo(() => (kept ? readReport(kept['definition']) : null), [kept]);
  const asked = useMemo(() => readReport(d), [d]);
  const first = useMemo(() => {
    const [object] = reportedObjects(meta);
    return object ? firstReport(object) : null;
  }, [meta]);
  const report = asked ?? saved ?? (kept ? null : first);
  const change = (next: Report) =>
    void navigate({ to: '/reports/$id', params: { id }, search: { d: next }, replace: true });
  const isChanged = asked !== null && !isSameValue(asked, saved);
  return { report, change, isChanged };
}

type FiguresProps = { readonly report: Report; readonly onChange: (report: Report) => void };

function Figures({ report, onChange }: FiguresProps) {
  const t = useText(reportTexts);
  const { language } = useLanguage();
  const object = useObject(report.object);
  const { data, error, isPlaceholderData } = useQuery({
    ...runQuery(report),
    placeholderData: keepPreviousData,
  });
  return (
    <>
      {data?.owned !== false && (
        <div className={styles['tools']}>
          <Select
            aria-label={t('whose')}
            value={report.whose ?? 'all'}
            onChange={(whose) => onChange({ ...report, whose })}
            options={reportWhose.map((value) => ({ value, label: t(`whose.${value}`) }))}
            popupMatchSelectWidth={false}
          />
        </div>
      )}
      {error && <Notice title={error.message} />}
      {!data && !error && <Lines count={8} />}
      {data && !error && object && (
        <div className={styles['figures']} data-stale={isPlaceholderData}>
          <ReportChart reply={data} chart={report.chart ?? 'table'} />
          <ReportTable reply={data} />
          <p className={styles['lead']}>{definitionWords(data, language)}</p>
        </div>
      )}
    </>
  );
}
