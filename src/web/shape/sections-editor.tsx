import { Button, Input } from 'antd';
import { ArrowDown, ArrowUp, Plus, Trash2 } from 'lucide-react';
import type { ObjectMeta } from '#model/api.ts';
import { useLabel, useLanguage, useText } from '#web/language/language.ts';
import { shapeLayoutTexts } from '#web/texts/shape-layout.ts';
import type { SectionDraft } from './layout-drafts.ts';
import { MovableGroupList, MoveArea } from './move-area.tsx';
import { movedOnto } from './moving.ts';
import { PickedItem } from './picked-item.tsx';
import styles from './layout.module.css';

type Props = {
  readonly object: ObjectMeta;
  readonly sections: readonly SectionDraft[];
  readonly onChange: (sections: readonly SectionDraft[]) => void;
};

const rest = 'group/rest';

/** The sections of a form with their fields, and the fields that stand on none. */
export function SectionsEditor({ object, sections, onChange }: Props) {
  const t = useText(shapeLayoutTexts);
  const placed = new Set(sections.flatMap(({ fields }) => fields));
  const left = object.fields
    .filter((field) => !placed.has(field.name) && field.kind !== 'id' && isAskable(object, field))
    .map(({ name }) => name);
  const groups = [
    ...sections.map(({ key, fields }) => ({ key, items: fields })),
    { key: rest, items: left },
  ];
  const take = (moved: readonly { key: string; items: readonly string[] }[]) =>
    onChange(
      sections.map((section) => ({
        ...section,
        fields: moved.find(({ key }) => key === section.key)?.items ?? section.fields,
      })),
    );
  const add = () =>
    onChange([
      ...sections,
      {
        key: `group/${crypto.randomUUID()}`,
        label: { en: shapeLayoutTexts['section.new'].en, zh: shapeLayoutTexts['section.new'].zh },
        fields: [],
      },
    ]);
  const lastKey = sections.at(-1)?.key ?? rest;
  return (
    <MoveArea groups={groups} onMove={take}>
      <div className={styles['halves']}>
        <div className={styles['sections']}>
          {sections.map((section, at) => (
            <section key={section.key} className={styles['section']}>
              <SectionHead sections={sections} at={at} onChange={onChange} />
              <MovableGroupList id={section.key} label={section.label.en}>
                {section.fields.length === 0 && (
                  <li className={styles['empty']}>{t('section.empty')}</li>
                )}
                {section.fields.map((name) => (
                  <FieldItem
                    key={name}
                    object={object}
                    name={name}
                    isOn
                    onToggle={() => take(movedOnto(groups, name, rest))}
                  />
                ))}
              </MovableGroupList>
            </section>
          ))}
          <Button type="dashed" icon={<Plus size={15} aria-hidden />} onClick={add}>
            {t('section.add')}
          </Button>
        </div>
        <section className={styles['rest']}>
          <h3>{t('rest')}</h3>
          <MovableGroupList id={rest} label={t('rest')}>
            {left.map((name) => (
              <FieldItem
                key={name}
                object={object}
                name={name}
                isOn={false}
                onToggle={() => take(movedOnto(groups, name, lastKey))}
              />
            ))}
          </MovableGroupList>
        </section>
      </div>
    </MoveArea>
  );
}

// What the engine writes by itself stands on the page's side, not on its form.
function isAskable(object: ObjectMeta, { name, own }: ObjectMeta['fields'][number]): boolean {
  const kept = ['version', 'createdAt', 'createdBy', 'updatedAt', 'updatedBy', 'deletedAt'];
  return own !== undefined || name === object.title || !kept.includes(name);
}

type HeadProps = {
  readonly sections: readonly SectionDraft[];
  /** Of them, the one that is meant. */
  readonly at: number;
  readonly onChange: Props['onChange'];
};

function SectionHead({ sections, at, onChange }: HeadProps) {
  const t = useText(shapeLayoutTexts);
  const { language } = useLanguage();
  const section = sections[at];
  if (!section) return null;
  const inOrder = language === 'zh' ? (['zh', 'en'] as const) : (['en', 'zh'] as const);
  const move = (step: number) =>
    onChange(sections.toSpliced(at, 1).toSpliced(at + step, 0, section));
  const number = at + 1;
  return (
    <div className={styles['section-head']}>
      {inOrder.map((part) => (
        <Input
          key={part}
          size="small"
          maxLength={80}
          variant="filled"
          value={section.label[part]}
          aria-label={t(`section.name.${part}`, { at: number })}
          onChange={(event) =>
            onChange(
              sections.with(at, {
                ...section,
                label: { ...section.label, [part]: event.target.value },
              }),
            )
          }
        />
      ))}
      <Button
        size="small"
        type="text"
        disabled={at === 0}
        icon={<ArrowUp size={14} aria-hidden />}
        aria-label={t('section.up', { at: number })}
        onClick={() => move(-1)}
      />
      <Button
        size="small"
        type="text"
        disabled={at === sections.length - 1}
        icon={<ArrowDown size={14} aria-hidden />}
        aria-label={t('section.down', { at: number })}
        onClick={() => move(1)}
      />
      <Button
        size="small"
        type="text"
        icon={<Trash2 size={14} aria-hidden />}
        aria-label={t('section.remove', { at: number })}
        onClick={() => onChange(sections.toSpliced(at, 1))}
      />
    </div>
  );
}

type ItemProps = {
  readonly object: ObjectMeta;
  readonly name: string;
  readonly isOn: boolean;
  readonly onToggle: () => void;
};

function FieldItem({ object, name, isOn, onToggle }: ItemProps) {
  const label = useLabel();
  const field = object.fields.find((one) => one.name === name.split('.')[0]);
  return (
    <PickedItem
      id={name}
      words={field ? label(field.label) : name}
      isRequired={field?.required === true}
      isOn={isOn}
      onToggle={onToggle}
    />
  );
}
