import { Button, Input } from 'antd';
import { Plus } from 'lucide-react';
import { useState } from 'react';
import { SettingsPage } from '#web/administration/settings-page.tsx';
import type { Row } from '#web/api/row.ts';
import { useMeta } from '#web/api/use-meta.ts';
import { Notice } from '#web/frame/missing.tsx';
import { useLabel, useText } from '#web/language/language.ts';
import { AreaSection } from '#web/shape/area-section.tsx';
import { areasOfShape } from '#web/shape/areas-of-shape.ts';
import { ObjectDialog } from '#web/shape/object-dialog.tsx';
import { OffObjects } from '#web/shape/off-objects.tsx';
import { RenameDialog, type Renamed } from '#web/shape/rename-dialog.tsx';
import { useShapeRows } from '#web/shape/shape-rows.ts';
import { shapeTexts } from '#web/texts/shape.ts';
import styles from '#web/shape/shape.module.css';

/** Every object by area, what it is called, and which areas are in use. */
export function ShapePage() {
  const t = useText(shapeTexts);
  const label = useLabel();
  const meta = useMeta();
  const switched = useShapeRows('switched-area');
  const own = useShapeRows('own-object');
  const [renamed, setRenamed] = useState<Renamed | null>(null);
  const [edited, setEdited] = useState<Row | 'new' | null>(null);
  const [words, setWords] = useState('');
  const wanted = words.trim().toLowerCase();
  const areas = areasOfShape(meta, switched)
    .map((area) => ({
      ...area,
      objects: area.objects.filter((object) =>
        `${label(object.label.one)} ${label(object.label.many)}`.toLowerCase().includes(wanted),
      ),
    }))
    .filter(({ objects }) => objects.length > 0);
  const add = (
    <Button type="primary" icon={<Plus size={16} aria-hidden />} onClick={() => setEdited('new')}>
      {t('object.add')}
    </Button>
  );
  return (
    <SettingsPage title={t('title')} lead={t('lead')} acts={add}>
      <Input.Search
        className={styles['find'] ?? ''}
        value={words}
        allowClear
        onChange={(event) => setWords(event.target.value)}
        placeholder={t('find')}
        aria-label={t('find')}
      />
      {areas.length === 0 && <Notice title={t('none')} />}
      {areas.map((area) => (
        <AreaSection
          key={area.name}
          area={area}
          own={own}
          switched={switched}
          onRename={setRenamed}
          onEdit={setEdited}
        />
      ))}
      <OffObjects own={own} />
      {renamed && <RenameDialog thing={renamed} onClose={() => setRenamed(null)} />}
      {edited && <ObjectDialog edited={edited} onClose={() => setEdited(null)} />}
    </SettingsPage>
  );
}
