import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { Plus } from 'lucide-react';
import type { Row } from '#web/api/row.ts';
import { useMeta, useObject } from '#web/api/use-meta.ts';
import { everyRowQuery } from '#web/administration/every-row.ts';
import { Notice } from '#web/frame/missing.tsx';
import { Page } from '#web/frame/page.tsx';
import { Lines } from '#web/frame/skeleton.tsx';
import { readLink, readText } from '#web/kinds/values.ts';
import { useLabel, useText } from '#web/language/language.ts';
import { reportTexts } from '#web/texts/reports.ts';
import { readReport } from './definition.ts';
import styles from './reports.module.css';

const fields = ['name', 'description', 'definition', 'code', 'heading', 'owner', 'offeredTo'];
const headings = ['daily', 'customers', 'sales', 'opportunities', 'products'] as const;

/** The reports that one finds: those that come with the product, one's own, and those of others. */
export function ReportsPage() {
  const t = useText(reportTexts);
  const { user } = useMeta();
  const mayCreate = useObject('report')?.can.create !== undefined;
  const { data, error } = useQuery(everyRowQuery('report', { fields, sort: ['name'] }));
  const groups = [
    ...headings.map((key) => ({
      key,
      rows: data?.filter((row) => isStandard(row) && readText(row['heading']) === key),
    })),
    {
      key: 'standard' as const,
      rows: data?.filter((row) => isStandard(row) && readText(row['heading']) === null),
    },
    {
      key: 'mine' as const,
      rows: data?.filter((row) => !isStandard(row) && readLink(row['owner'])?.id === user.id),
    },
    {
      key: 'shared' as const,
      rows: data?.filter((row) => !isStandard(row) && readLink(row['owner'])?.id !== user.id),
    },
  ];
  const acts = mayCreate && (
    <Link className={styles['new']} to="/reports/$id" params={{ id: 'new' }}>
      <Plus size={16} aria-hidden />
      {t('new')}
    </Link>
  );
  return (
    <Page title={t('title')} acts={acts}>
      <div className={styles['page']}>
        <p className={styles['lead']}>{t('lead')}</p>
        {error && <Notice title={error.message} />}
        {!data && !error && <Lines count={6} />}
        {data?.length === 0 && <Notice title={t('empty')} text={t('empty.text')} />}
        {groups.map(
          ({ key, rows = [] }) =>
            rows.length > 0 && (
              <section key={key} aria-label={t(`group.${key}`)}>
                <h2 className={styles['heading']}>{t(`group.${key}`)}</h2>
                <ul className={styles['cards']}>
                  {rows.map((row) => (
                    <Card key={row.id} row={row} />
                  ))}
                </ul>
              </section>
            ),
        )}
      </div>
    </Page>
  );
}

function Card({ row }: { row: Row }) {
  const label = useLabel();
  const object = useObject(readReport(row['definition'])?.object ?? '');
  const owner = readLink(row['owner'])?.title;
  return (
    <li>
      <Link className={styles['card']} to="/reports/$id" params={{ id: row.id }}>
        <strong>{readText(row['name'])}</strong>
        <span>{readText(row['description'])}</span>
        <small>{[object && label(object.label.many), owner].filter(Boolean).join(' · ')}</small>
      </Link>
    </li>
  );
}

function isStandard(row: Row): boolean {
  return readText(row['code']) !== null;
}
