import { Link } from '@tanstack/react-router';
import { Button, Dropdown, Popover, type MenuProps } from 'antd';
import { lazy, Suspense, useState } from 'react';
import { Columns3, Ellipsis, FileUp, Rows3, Rows4 } from 'lucide-react';
import type { ObjectMeta } from '#model/api.ts';
import { useMeta } from '#web/api/use-meta.ts';
import { useIsPhone } from '#web/frame/use-media.ts';
import { useText } from '#web/language/language.ts';
import { listPaperItems } from '#web/paper/paper-items.tsx';
import { listTexts } from '#web/texts/list.ts';
import { paperTexts } from '#web/texts/paper.ts';
import { ColumnChooser } from './column-chooser.tsx';
import { exportItems } from './export-items.tsx';
import type { Density } from './grid.tsx';
import { narrowed } from './list-request.ts';
import type { ListState } from './list-state.ts';
import styles from './display-menu.module.css';

const LabelsDialog = lazy(() =>
  import('#web/paper/labels-dialog.tsx').then((module) => ({ default: module.LabelsDialog })),
);

type Props = {
  readonly object: ObjectMeta;
  readonly state: ListState;
  readonly density: Density;
  readonly onDensity: (density: Density) => void;
};

/** Columns and density of a list, files in and out. */
export function DisplayMenu({ object, state, density, onDensity }: Props) {
  const t = useText(listTexts);
  const paper = useText(paperTexts);
  const isPhone = useIsPhone();
  const meta = useMeta();
  const [asksLabels, setAsksLabels] = useState(false);
  // As the list is narrowed by its scope too.
  const shown = { ...state, filter: narrowed(meta, object, state) ?? null };
  const other = density === 'compact' ? 'comfortable' : 'compact';
  const Rows = other === 'compact' ? Rows4 : Rows3;
  const items: MenuProps['items'] = [
    {
      key: 'density',
      icon: <Rows size={15} aria-hidden />,
      label: t(`density.${other}`),
      onClick: () => onDensity(other),
    },
    // Where there is room it stands beside the menu.
    ...(object.can.import && isPhone
      ? [
          {
            key: 'import',
            icon: <FileUp size={15} aria-hidden />,
            label: (
              <Link to="/import/$object" params={{ object: object.name }}>
                {t('import')}
              </Link>
            ),
          },
        ]
      : []),
    ...(object.can.export
      ? [
          { type: 'divider' as const },
          ...listPaperItems(object, shown, { t: paper, onLabels: () => setAsksLabels(true) }),
          { type: 'divider' as const },
          ...exportItems(object, state, t, meta),
        ]
      : []),
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
      <Suspense>
        {asksLabels && (
          <LabelsDialog object={object} state={shown} onClose={() => setAsksLabels(false)} />
        )}
      </Suspense>
    </>
  );
}
