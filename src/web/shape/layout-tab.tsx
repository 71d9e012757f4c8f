import { useQuery } from '@tanstack/react-query';
import { Button, Segmented, Select } from 'antd';
import { useState } from 'react';
import type { ObjectMeta } from '#model/api.ts';
import { everyRowQuery } from '#web/administration/every-row.ts';
import { useMeta } from '#web/api/use-meta.ts';
import { isEditable } from '#web/kinds/registry.ts';
import { readText } from '#web/kinds/values.ts';
import { useLabel, useText } from '#web/language/language.ts';
import { useSave } from '#web/save/use-save.ts';
import { shapeLayoutTexts } from '#web/texts/shape-layout.ts';
import { sectionsOf, type SectionDraft } from './layout-drafts.ts';
import { layoutChange, layoutOf } from './layouts.ts';
import { keptPicks, pickablesOf, pickedOf, type PickedPart } from './pickables.ts';
import { PickedEditor } from './picked-editor.tsx';
import { SectionsEditor } from './sections-editor.tsx';
import { useShapeRows } from './shape-rows.ts';
import styles from './layout.module.css';

type Part = 'form' | PickedPart;

const everyone = 'everyone';
const columnOf = {
  form: 'sections',
  list: 'columns',
  quick: 'quickCreate',
  related: 'related',
} as const;
const leads = {
  form: 'form.lead',
  list: 'list.lead',
  quick: 'quick.lead',
  related: 'related.lead',
} as const;
const titles = { list: 'list.picked', quick: 'quick.picked', related: 'related.picked' } as const;
const rests = { list: 'list.rest', quick: 'quick.rest', related: 'related.rest' } as const;

/** How form, list, quick creation and related lists of an object are laid out, for everyone and for each role. */
export function LayoutTab({ object }: { object: ObjectMeta }) {
  const t = useText(shapeLayoutTexts);
  const [who, setWho] = useState<string>(everyone);
  const [part, setPart] = useState<Part>('form');
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
            { value: 'quick', label: t('quick') },
            { value: 'related', label: t('related') },
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
  readonly part: Part;
};

function Editor({ object, role, part }: EditorProps) {
  const t = useText(shapeLayoutTexts);
  const label = useLabel();
  const save = useSave();
  const rows = useShapeRows('own-layout');
  const known = layoutOf(rows, object.name, role);
  const shared = layoutOf(rows, object.name, null);
  const column = columnOf[part];
  const held = known?.[column] ?? shared?.[column];
  const [sections, setSections] = useState<readonly SectionDraft[] | null>(null);
  const [picked, setPicked] = useState<readonly string[] | null>(null);
  const name = label(object.label.many);
  const isDirty = part === 'form' ? sections !== null : picked !== null;
  const send = (value: unknown, said: string) =>
    save.mutate({
      changes: layoutChange(rows, { object: object.name, role }, { [column]: value }),
      said,
    });
  const submit = () =>
    send(
      part === 'form'
        ? (sections ?? []).map(kept).filter(holdsAny)
        : keptPicks(part, picked ?? [], held),
      t('saved', { name }),
    );
  return (
    <>
      <p className={styles['lead']}>{t(leads[part])}</p>
      {save.error && (
        <p role="alert" className={styles['problem']}>
          {save.error.message}
        </p>
      )}
      {part === 'form' ? (
        <SectionsEditor
          object={object}
          sections={sections ?? sectionsOf(held, object)}
          onChange={setSections}
        />
      ) : (
        <Picks
          object={object}
          part={part}
          picked={picked ?? pickedOf(part, held, { object, isEditable })}
          onChange={setPicked}
        />
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
            setPicked(null);
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

type PicksProps = {
  readonly object: ObjectMeta;
  readonly part: PickedPart;
  readonly picked: readonly string[];
  readonly onChange: (picked: readonly string[]) => void;
};

function Picks({ object, part, picked, onChange }: PicksProps) {
  const t = useText(shapeLayoutTexts);
  const label = useLabel();
  const { objects } = useMeta();
  const all = pickablesOf(part, object, objects, {
    isEditable,
    label,
    via: (names) => t('via', names),
  });
  return (
    <PickedEditor
      picked={picked}
      all={all}
      title={t(titles[part])}
      restTitle={t(rests[part])}
      look={part === 'quick' ? null : t('preview')}
      onChange={onChange}
    />
  );
}

function kept({ label, fields }: SectionDraft) {
  return { label, fields };
}

function holdsAny({ fields }: { fields: readonly string[] }): boolean {
  return fields.length > 0;
}
