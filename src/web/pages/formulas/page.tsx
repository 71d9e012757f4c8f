import { Select } from 'antd';
import { useState } from 'react';
import { SettingsPage, SettingsSection } from '#web/administration/settings-page.tsx';
import { useMeta } from '#web/api/use-meta.ts';
import { FormulaEditor } from '#web/formula/formula-editor.tsx';
import { useLabel, useText } from '#web/language/language.ts';
import { formulaEditorTexts } from '#web/texts/formula.ts';
import { FunctionTable } from './function-table.tsx';
import styles from './formulas.module.css';

/** A place to try formulas, with every function they know. */
export function FormulasPage() {
  const t = useText(formulaEditorTexts);
  const label = useLabel();
  const { objects } = useMeta();
  const offered = objects.filter(({ internal, kind }) => !internal && kind !== 'fact');
  const [object, setObject] = useState(offered[0]?.name ?? '');
  const [text, setText] = useState('');
  return (
    <SettingsPage title={t('title')} lead={t('lead')}>
      <div className={styles['try']}>
        <Select
          className={styles['object'] ?? ''}
          aria-label={t('object')}
          value={object}
          showSearch={{ optionFilterProp: 'label' }}
          options={offered.map(({ name, label: { one } }) => ({ value: name, label: label(one) }))}
          onChange={(next: string) => setObject(next)}
        />
        {object !== '' && <FormulaEditor object={object} value={text} onChange={setText} />}
      </div>
      <SettingsSection title={t('functions')}>
        <FunctionTable />
      </SettingsSection>
    </SettingsPage>
  );
}
