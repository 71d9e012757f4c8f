import { Button } from 'antd';
import { Pencil, Plus } from 'lucide-react';
import { useState } from 'react';
import type { ObjectMeta } from '#model/api.ts';
import { PlainTable, type PlainColumn } from '#web/administration/plain-table.tsx';
import type { Row } from '#web/api/row.ts';
import { Notice } from '#web/frame/missing.tsx';
import { readText } from '#web/kinds/values.ts';
import { useLanguage, useText } from '#web/language/language.ts';
import { readCondition } from '#web/list/read-condition.ts';
import { shapeRuleTexts } from '#web/texts/shape-rules.ts';
import { BrokenCount } from './broken-note.tsx';
import { brokenBy } from './broken.ts';
import { OwnMenu } from './own-menu.tsx';
import { RuleDialog } from './rule-dialog.tsx';
import { useShapeRows } from './shape-rows.ts';
import styles from './layout.module.css';

/** The rules that records of an object have to meet. */
export function RulesTab({ object }: { object: ObjectMeta }) {
  const t = useText(shapeRuleTexts);
  const rules = useShapeRows('own-check').filter((row) => readText(row['object']) === object.name);
  const [edited, setEdited] = useState<Row | 'new' | null>(null);
  return (
    <div className={styles['tab']}>
      <div className={styles['tools']}>
        <p className={styles['grow']}>{t('lead')}</p>
        <Button
          type="primary"
          icon={<Plus size={16} aria-hidden />}
          onClick={() => setEdited('new')}
        >
          {t('add')}
        </Button>
      </div>
      {rules.length === 0 ? (
        <Notice title={t('none')} text={t('none.help')} />
      ) : (
        <RuleTable object={object} rules={rules} onEdit={setEdited} />
      )}
      {edited && <RuleDialog object={object} edited={edited} onClose={() => setEdited(null)} />}
    </div>
  );
}

type TableProps = {
  readonly object: ObjectMeta;
  readonly rules: readonly Row[];
  readonly onEdit: (rule: Row) => void;
};

function RuleTable({ object, rules, onEdit }: TableProps) {
  const t = useText(shapeRuleTexts);
  const { language } = useLanguage();
  const columns: PlainColumn<Row>[] = [
    {
      key: 'name',
      label: t('column.name'),
      cell: (rule) => (
        <>
          <strong>{readText(rule['name'])}</strong>
          {rule['active'] === false && <span className={styles['lead']}> {t('off')}</span>}
        </>
      ),
    },
    {
      key: 'sentence',
      label: t('column.sentence'),
      cell: (rule) => readText(rule[language]) ?? readText(rule['zh']) ?? readText(rule['en']),
    },
    {
      key: 'broken',
      label: t('column.broken'),
      width: 150,
      cell: (rule) => {
        if (readText(rule['formula']) !== null) return t('by.formula');
        const filter = brokenBy(readCondition(rule['condition']), readCondition(rule['when']));
        return filter && <BrokenCount object={object} filter={filter} />;
      },
    },
    {
      key: 'acts',
      label: t('column.acts'),
      isActs: true,
      width: 96,
      cell: (rule) => <RuleActs rule={rule} onEdit={onEdit} />,
    },
  ];
  return (
    <PlainTable
      label={t('table')}
      columns={columns}
      items={rules}
      keyOf={({ id }) => id}
      isQuiet={(rule) => rule['active'] === false}
    />
  );
}

function RuleActs({ rule, onEdit }: { rule: Row; onEdit: (rule: Row) => void }) {
  const t = useText(shapeRuleTexts);
  const name = readText(rule['name']) ?? '';
  const isOn = rule['active'] !== false;
  return (
    <>
      <Button
        type="text"
        icon={<Pencil size={16} aria-hidden />}
        aria-label={t('edit', { name })}
        onClick={() => onEdit(rule)}
      />
      <OwnMenu
        object="own-check"
        own={rule}
        words={{
          more: t('more', { name }),
          switchIt: t(isOn ? 'switch-off' : 'switch-on'),
          remove: t('delete'),
          switched: t('changed', { name }),
          removed: t('deleted', { name }),
        }}
      />
    </>
  );
}
