import { Button } from 'antd';
import { Plus, Printer } from 'lucide-react';
import type { Row } from '#web/api/row.ts';
import { useObject } from '#web/api/use-meta.ts';
import { rememberPreset } from '#web/forms/preset.ts';
import { Notice } from '#web/frame/missing.tsx';
import { useCreate } from '#web/frame/new-menu.tsx';
import { Lines } from '#web/frame/skeleton.tsx';
import { useIsPhone } from '#web/frame/use-media.ts';
import { readText } from '#web/kinds/values.ts';
import { useText } from '#web/language/language.ts';
import { organisationTexts } from '#web/texts/organisation.ts';
import { BuyingCentre } from './buying-centre.tsx';
import { OrganisationChart } from './organisation-chart.tsx';
import { PrintedChart } from './printed-chart.tsx';
import { Outline } from './outline.tsx';
import { mostPosts, useChart, useChartActs } from './use-chart.ts';
import styles from './chart.module.css';

/** How a company is built, and who in it has a say when it buys. */
export function OrganisationTab({ record }: { record: Row }) {
  const t = useText(organisationTexts);
  const node = useObject('org-node');
  const role = useObject('buying-role');
  const isPhone = useIsPhone();
  const chart = useChart(record.id);
  const { move, remove } = useChartActs();
  const create = useCreate();
  const title = readText(record['name']) ?? '';
  const add = (above: Row | null) => {
    rememberPreset('org-node', {
      account: { id: record.id, title },
      ...(above ? { above: { id: above.id, title: readText(above['name']) } } : {}),
    });
    create('org-node');
  };
  if (chart.error) return <p role="alert">{chart.error.message}</p>;
  if (!chart.data || !node) return <Lines count={6} />;
  const rows = chart.data.items;
  const canEdit = node.can.edit !== undefined && record['deletedAt'] == null;
  return (
    <div className={styles['tab']}>
      {role && <BuyingCentre role={role} account={record} title={title} />}
      <header className={styles['head']}>
        <h2>{t('chart')}</h2>
        <span className={styles['acts']}>
          {rows.length > 0 && !isPhone && (
            <Button
              size="small"
              icon={<Printer size={14} aria-hidden />}
              onClick={() => window.print()}
            >
              {t('print')}
            </Button>
          )}
          {node.can.create && (
            <Button size="small" icon={<Plus size={14} aria-hidden />} onClick={() => add(null)}>
              {t('add')}
            </Button>
          )}
        </span>
      </header>
      {rows.length === 0 && <Notice title={t('empty')} text={t('empty.text')} />}
      {rows.length > 0 && (
        <>
          {canEdit && <p className={styles['hint']}>{t('drag')}</p>}
          <OrganisationChart rows={rows} canMove={canEdit} onMove={move} />
          <PrintedChart rows={rows} />
          {chart.data.next !== null && (
            <p className={styles['hint']}>{t('more', { count: mostPosts })}</p>
          )}
          <h3 className={styles['sub']}>{t('outline')}</h3>
          <Outline rows={rows} canEdit={canEdit} onAdd={add} onMove={move} onRemove={remove} />
        </>
      )}
    </div>
  );
}
