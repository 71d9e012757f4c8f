import { Link } from '@tanstack/react-router';
import { Button, Switch, Tag } from 'antd';
import { Pencil } from 'lucide-react';
import { useState } from 'react';
import type { ObjectMeta } from '#model/api.ts';
import { SettingsSection } from '#web/administration/settings-page.tsx';
import type { Row } from '#web/api/row.ts';
import { iconOf } from '#web/frame/icons.ts';
import { readLink, readText } from '#web/kinds/values.ts';
import { useLabel, useText } from '#web/language/language.ts';
import { useSave } from '#web/save/use-save.ts';
import { shapeTexts } from '#web/texts/shape.ts';
import type { ShapeArea } from './areas-of-shape.ts';
import type { Renamed } from './rename-dialog.tsx';
import { useShapeRows } from './shape-rows.ts';
import { UnitDialog } from './unit-dialog.tsx';
import styles from './shape.module.css';

type Props = {
  readonly area: ShapeArea;
  readonly own: readonly Row[];
  readonly switched: readonly Row[];
  readonly onRename: (thing: Renamed) => void;
  readonly onEdit: (own: Row) => void;
};

/** An area: its name, whether it is in use, and its objects. */
export function AreaSection({ area, own, switched, onRename, onEdit }: Props) {
  const label = useLabel();
  return (
    <SettingsSection
      title={label(area.label)}
      acts={<AreaActs area={area} switched={switched} onRename={onRename} />}
    >
      <UnitsOff area={area} switched={switched} />
      <ul className={styles['objects']}>
        {area.objects.map((object) => (
          <ObjectCard
            key={object.name}
            object={object}
            own={own.find((row) => readText(row['name']) === object.name)}
            onRename={onRename}
            onEdit={onEdit}
          />
        ))}
      </ul>
    </SettingsSection>
  );
}

function AreaActs({ area, switched, onRename }: Pick<Props, 'area' | 'switched' | 'onRename'>) {
  const t = useText(shapeTexts);
  const label = useLabel();
  const save = useSave();
  const [isChoosing, setChoosing] = useState(false);
  const name = label(area.label);
  const everywhere = switched.filter(
    (row) => readText(row['area']) === area.name && row['unit'] === null,
  );
  const change = (isOn: boolean) =>
    save.mutate({
      changes: isOn
        ? everywhere.map(({ id }) => ({ op: 'delete', object: 'switched-area', id }))
        : [
            {
              op: 'create',
              object: 'switched-area',
              id: crypto.randomUUID(),
              values: { area: area.name },
            },
          ],
      said: t(isOn ? 'area.switched-on' : 'area.switched-off', { name }),
    });
  return (
    <div className={styles['area-acts']}>
      <Button
        size="small"
        type="text"
        icon={<Pencil size={14} aria-hidden />}
        aria-label={t('rename', { name })}
        onClick={() => onRename({ target: `area:${area.name}`, name: area.label })}
      >
        {t('rename.short')}
      </Button>
      {area.name !== 'admin' && (
        <>
          <Button size="small" type="text" onClick={() => setChoosing(true)}>
            {t('area.unit')}
          </Button>
          <span className={styles['note']}>{t(area.isOn ? 'area.used' : 'area.unused')}</span>
          <Switch
            size="small"
            checked={area.isOn}
            loading={save.isPending}
            aria-label={t('area.on', { name })}
            onChange={change}
          />
        </>
      )}
      {isChoosing && <UnitDialog area={area} onClose={() => setChoosing(false)} />}
    </div>
  );
}

function UnitsOff({ area, switched }: Pick<Props, 'area' | 'switched'>) {
  const t = useText(shapeTexts);
  const save = useSave();
  const units = switched.flatMap((row) => {
    const unit = readLink(row['unit']);
    return unit && readText(row['area']) === area.name ? [{ row, name: unit.title ?? '?' }] : [];
  });
  if (units.length === 0) return null;
  const said = (unit: string) => t('area.unit.remove', { unit });
  return (
    <p className={styles['units']}>
      {t('area.unit.list')}
      {units.map(({ row, name }) => (
        <Tag
          key={row.id}
          closable={{ 'aria-label': said(name) }}
          onClose={(event) => {
            event.preventDefault();
            save.mutate({
              changes: [{ op: 'delete', object: 'switched-area', id: row.id }],
              said: said(name),
            });
          }}
        >
          {name}
        </Tag>
      ))}
    </p>
  );
}

type CardProps = Pick<Props, 'onRename' | 'onEdit'> & {
  readonly object: ObjectMeta;
  readonly own: Row | undefined;
};

function ObjectCard({ object, own, onRename, onEdit }: CardProps) {
  const t = useText(shapeTexts);
  const label = useLabel();
  const Icon = iconOf(object.icon);
  const name = label(object.label.many);
  const target = `object:${object.name}`;
  const isRenamed = useShapeRows('own-name').some((row) => readText(row['target']) === target);
  const ownFields = object.fields.filter((field) => field.own !== undefined).length;
  const edit = () =>
    own ? onEdit(own) : onRename({ target, name: object.label.one, many: object.label.many });
  return (
    <li className={styles['object']}>
      <Icon size={18} strokeWidth={1.75} aria-hidden />
      <div className={styles['words']}>
        <Link to="/admin/shape/$object" params={{ object: object.name }}>
          {name}
        </Link>
        <span className={styles['note']}>
          {t('fields', { count: object.fields.length })}
          {ownFields > 0 && <> · {t('own', { count: ownFields })}</>}
        </span>
        {(own || isRenamed) && (
          <span>
            <span className={styles['badge']}>{t(own ? 'own.object' : 'renamed')}</span>
          </span>
        )}
      </div>
      <Button
        type="text"
        size="small"
        icon={<Pencil size={15} aria-hidden />}
        aria-label={t(own ? 'object.edit' : 'rename', { name })}
        onClick={edit}
      />
    </li>
  );
}
