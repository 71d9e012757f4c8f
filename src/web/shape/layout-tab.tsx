import { useQuery } from '@tanstack/react-query';
import { Button, Segmented, Select } from 'antd';
import { useState } from 'react';
import type { ObjectMeta } from '#model/api.ts';
import { everyRowQuery } from '#web/administration/every-row.ts';
import { readText } from '#web/kinds/values.ts';
import { useLabel, useText } from '#web/language/language.ts';
import { useSave } from '#web/save/use-save.ts';
import { shapeLayoutTexts } from '#web/texts/shape-layout.ts';
import { ColumnsEditor } from './columns-editor.tsx';
import { columnsOf, sectionsOf, type SectionDraft } from './layout-drafts.ts';
import { layoutChange, layoutOf } from './layouts.ts';
import { SectionsEditor } from './sections-editor.tsx';
import { useShapeRows } from './shape-rows.ts';
import styles from './layout.module.css';

const everyone = 'everyone';

/** How the form and the list of an object are laid out, for everyone and for each role. */
export function LayoutTab({ object }: { object: ObjectMeta }) {
  const t = useText(shapeLayoutTexts);
  const [who, setWho] = useState<string>(everyone);
  const [part, setPart] = useState<'form' | 'list'>('form');
  const rows = useShapeRows('own-layout');
  const roles = useQuery(everyRowQuery('role', { fields: ['name'], sort: ['name'] })).data ?? [];
  const role = who === everyone ? null : who;
  const known = layoutOf(rows, object.name, role);
  const nameOf = (id: string | null, name: string) =>
    layoutOf(rows, object.name, id) ? `${name} · ${t('own')}` : name;
  return (
    <div className={styles['tab']}>
      <div className={styles['tools']}>
        <Segmented
          value={part}
          onChange={setPart}
          options={[
            { value: 'form', label: t('form') },
            { value: 'list', label: t('list') },
          ]}
        />
        <label htmlFor="layout-who">{t('who')}</label>
        <Select
          id="layout-who"
          className={styles['who'] ?? ''}
          value={who}
          onChange={setWho}
          options={[
            { value: everyone, label: nameOf(null, t('who.all')) },
            ...roles.map(({ id, name }) => ({
              value: id,
              label: nameOf(id, readText(name) ?? ''),
            })),
          ]}
        />
      </div>
      {role !== null && <p className={styles['lead']}>{t('who.help')}</p>}
      <Editor
        key={`${part}/${who}/${known?.id ?? ''}/${known?.version ?? ''}`}
        object={object}
        role={role}
        part={part}
      />
    </div>
  );
}

type EditorProps = {
  readonly object: ObjectMeta;
  readonly role: string | null;
  readonly part: 'form' | 'list';
};

function Editor({ object, role, part }: EditorProps) {
  const t = useText(shapeLayoutTexts);
  const label = useLabel();
  const save = useSave();
  const rows = useShapeRows('own-layout');
  const known = layoutOf(rows, object.name, role);
  const shared = layoutOf(rows, object.name, null);
  const begun = {
    sections: sectionsOf(known?.['sections'] ?? shared?.['sections'], object),
    columns: columnsOf(known?.['columns'] ?? shared?.['columns'], object),
  };
  const [sections, setSections] = useState<readonly SectionDraft[] | null>(null);
  const [columns, setColumns] = useState<readonly string[] | null>(null);
  const name = label(object.label.many);
  const isDirty = part === 'form' ? sections !== null : columns !== null;
  const column = part === 'form' ? 'sections' : 'columns';
  const send = (value: unknown, said: string) =>
    save.mutate({
      changes: layoutChange(rows, { object: object.name, role }, { [column]: value }),
      said,
    });
  const submit = () =>
    send(
      part === 'form' ? (sections ?? begun.sections).map(kept).filter(holdsAny) : columns,
      t('saved', { name }),
    );
  return (
    <>
      <p className={styles['lead']}>{t(part === 'form' ? 'form.lead' : 'list.lead')}</p>
      {save.error && (
        <p role="alert" className={styles['problem']}>
          {save.error.message}
        </p>
      )}
      {part === 'form' ? (
        <SectionsEditor
          object={object}
          sections={sections ?? begun.sections}
          onChange={setSections}
        />
      ) : (
        <ColumnsEditor object={object} columns={columns ?? begun.columns} onChange={setColumns} />
      )}
      <div className={styles['bar']} data-dirty={isDirty}>
        {isDirty && <span className={styles['lead']}>{t('dirty')}</span>}
        {(known?.[column] ?? null) !== null && (
          <Button type="text" onClick={() => send(null, t('reset', { name }))}>
            {t('standard')}
          </Button>
        )}
        <Button
          disabled={!isDirty}
          onClick={() => {
            setSections(null);
            setColumns(null);
          }}
        >
          {t('discard')}
        </Button>
        <Button type="primary" disabled={!isDirty} loading={save.isPending} onClick={submit}>
          {t('save')}
        </Button>
      </div>
    </>
  );
}

function kept({ label, fields }: SectionDraft) {
  return { label, fields };
}

function holdsAny({ fields }: { fields: readonly string[] }): boolean {
  return fields.length > 0;
}
