import { useQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import { Plus } from 'lucide-react';
import { useState } from 'react';
import { everyRowQuery } from '#web/administration/every-row.ts';
import { useMeta } from '#web/api/use-meta.ts';
import { Notice } from '#web/frame/missing.tsx';
import { Page } from '#web/frame/page.tsx';
import { Lines } from '#web/frame/skeleton.tsx';
import { useLabel, useText } from '#web/language/language.ts';
import { qualityTexts } from '#web/texts/quality.ts';
import { Filled } from './filled.tsx';
import { RuleCard } from './rule-card.tsx';
import { RuleDialog } from './rule-dialog.tsx';
import { aspects, ruleFields, rulesOf, type QualityRule } from './rules.ts';
import styles from './quality.module.css';

// Whose completeness is shown field by field.
const customers = ['account', 'contact'];

/** What is wrong with the records that the reader may see; each figure opens its rows and offers to mend them. */
export function DataQualityPage() {
  const t = useText(qualityTexts);
  const { objects } = useMeta();
  const [edited, setEdited] = useState<QualityRule | 'new' | null>(null);
  const rules = useQuery(
    everyRowQuery('quality-rule', { fields: ruleFields, sort: ['position', 'name'] }),
  );
  const rule = objects.find(({ name }) => name === 'quality-rule');
  const shown = rulesOf(rules.data ?? [], objects);
  const acts = rule?.can.create && (
    <Button icon={<Plus size={16} aria-hidden />} onClick={() => setEdited('new')}>
      {t('rule.new')}
    </Button>
  );
  return (
    <Page title={t('title')} acts={acts}>
      <div className={styles['page']}>
        <p className={styles['lead']}>{t('lead')}</p>
        {rules.isPending && <Lines count={8} />}
        {rules.error && <Notice title={rules.error.message} />}
        {rules.data && shown.length === 0 && <Notice title={t('none')} text={t('none.text')} />}
        {aspects.map((aspect) => (
          <Aspect
            key={aspect}
            name={aspect}
            rules={shown.filter((one) => one.aspect === aspect)}
            onEdit={rule?.can.edit ? setEdited : null}
          />
        ))}
        {objects
          .filter(({ name, can }) => customers.includes(name) && can.read !== undefined)
          .map((object) => (
            <Filled key={object.name} object={object} />
          ))}
      </div>
      {edited && (
        <RuleDialog rule={edited === 'new' ? null : edited} onClose={() => setEdited(null)} />
      )}
    </Page>
  );
}

type AspectProps = {
  readonly name: string;
  readonly rules: readonly QualityRule[];
  readonly onEdit: ((rule: QualityRule) => void) | null;
};

function Aspect({ name, rules, onEdit }: AspectProps) {
  const label = useLabel();
  const { objects } = useMeta();
  const field = objects
    .find((one) => one.name === 'quality-rule')
    ?.fields.find((one) => one.name === 'aspect');
  const words = field?.options?.[name]?.label;
  if (rules.length === 0 || !words) return null;
  return (
    <section aria-label={label(words)}>
      <h2 className={styles['heading']}>{label(words)}</h2>
      <ul className={styles['cards']}>
        {rules.map((one) => (
          <RuleCard key={one.id} rule={one} onEdit={onEdit} />
        ))}
      </ul>
    </section>
  );
}
