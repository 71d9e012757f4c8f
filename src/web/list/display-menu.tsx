import { Button, Dropdown, Popover, type MenuProps } from 'antd';
import { Columns3, Download, Ellipsis, Rows3, Rows4 } from 'lucide-react';
import type { ObjectMeta } from '#model/api.ts';
import { withParams } from '#web/api/client.ts';
import { useText } from '#web/language/language.ts';
import { listTexts } from '#web/texts/list.ts';
import { ColumnChooser } from './column-chooser.tsx';
import { askedFilter } from './conditions.ts';
import type { Density } from './grid.tsx';
import type { ListState } from './list-state.ts';
import styles from './display-menu.module.css';

type Props = {
  readonly object: ObjectMeta;
  readonly state: ListState;
  readonly density: Density;
  readonly onDensity: (density: Density) => void;
};

/** Columns, density and export of a list. */
export function DisplayMenu({ object, state, density, onDensity }: Props) {
  const t = useText(listTexts);
  const other = density === 'compact' ? 'comfortable' : 'compact';
  const Rows = other === 'compact' ? Rows4 : Rows3;
  const mayExport = object.can.export !== undefined;
  const items: MenuProps['items'] = [
    {
      key: 'density',
      icon: <Rows size={15} aria-hidden />,
      label: t(`density.${other}`),
      onClick: () => onDensity(other),
    },
    ...(mayExport ? (['csv', 'xlsx'] as const) : []).map((kind) => ({
      key: kind,
      icon: <Download size={15} aria-hidden />,
      label: (
        <a href={exportAddress(object, state, kind)} download>
          {t(`export.${kind}`)}
        </a>
      ),
    })),
  ];
  return (
    <>
      <Popover
        trigger="click"
        placement="bottomRight"
        destroyOnHidden
        content={<ColumnChooser object={object} state={state} />}
      >
        <Button
          type="text"
          className={styles['columns'] ?? ''}
          icon={<Columns3 size={16} aria-hidden />}
        >
          {t('columns')}
        </Button>
      </Popover>
      <Dropdown menu={{ items }} trigger={['click']} placement="bottomRight">
        <Button
          type="text"
          icon={<Ellipsis size={18} aria-hidden />}
          aria-label={t('more')}
          aria-haspopup="menu"
        />
      </Dropdown>
    </>
  );
}

function exportAddress(object: ObjectMeta, state: ListState, kind: 'csv' | 'xlsx'): string {
  const filter = askedFilter(state.filter);
  return withParams(`/api/v1/exports/${object.name}.${kind}`, {
    filter: filter && JSON.stringify(filter),
    search: state.search || undefined,
    sort: state.sort.length > 0 ? state.sort.join(',') : undefined,
    fields: [...new Set([object.title, ...state.columns])].join(','),
  });
}
