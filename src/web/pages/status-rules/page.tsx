import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { Button, Select } from 'antd';
import { Plus } from 'lucide-react';
import { useState } from 'react';
import { everyRowQuery } from '#web/administration/every-row.ts';
import { useAct } from '#web/administration/use-act.ts';
import { call } from '#web/api/client.ts';
import type { Row } from '#web/api/row.ts';
import { useObject } from '#web/api/use-meta.ts';
import { Notice } from '#web/frame/missing.tsx';
import { adviceFields } from '#areas/customers/status-rule/rules/life-cycle.ts';
import { Page } from '#web/frame/page.tsx';
import { Lines } from '#web/frame/skeleton.tsx';
import { readText } from '#web/kinds/values.ts';
import { useText } from '#web/language/language.ts';
import { useSave } from '#web/save/use-save.ts';
import { flowTexts } from '#web/texts/flow.ts';
import { statusRulesTexts } from '#web/texts/status-rules.ts';
import { RehearsalPanel } from './rehearsal.tsx';
import { ruleFields, stageFigures, statusFigures } from './rule.ts';
import { RuleForm } from './rule-form.tsx';
import styles from './status-rules.module.css';

const rulesQuery = everyRowQuery('status-rule', {
  fields: [...ruleFields, ...statusFigures, ...stageFigures, ...Object.values(adviceFields)],
  sort: ['position', 'name'],
});

/** By which figures status and life-cycle stage are told, and what they make of the customers. */
export function StatusRulesPage() {
  const t = useText(statusRulesTexts);
  const flow = useText(flowTexts);
  const object = useObject('status-rule');
  const rules = useQuery(rulesQuery);
  const save = useSave();
  const tell = useAct({
    run: () => call('POST', '/records/status-rule/actions/tell', { body: {} }),
    said: () => t('told'),
  });
  if (!object) return null;
  const may = object.can.edit !== undefined;
  const add = () =>
    save.mutate({
      changes: [{ op: 'create', object: 'status-rule', values: { name: t('add.name') } }],
      said: t('added'),
    });
  return (
    <Page
      title={t('title')}
      acts={
        <>
          {may && (
            <Button loading={tell.isPending} onClick={() => tell.mutate(undefined)}>
              {t('tell')}
            </Button>
          )}
          {may && (
            <Button icon={<Plus size={16} aria-hidden />} onClick={add}>
              {t('add')}
            </Button>
          )}
        </>
      }
    >
      <div className={styles['page']}>
        <p className={styles['lead']}>
          {t('lead')} <Link to="/customers/flow">{flow('title')}</Link>
        </p>
        {rules.isPending && <Lines count={6} />}
        {rules.error && <Notice title={rules.error.message} />}
        {rules.data?.length === 0 && <Notice title={t('none')} text={t('none.help')} />}
        {rules.data && rules.data.length > 0 && <Rules rules={rules.data} may={may} />}
      </div>
    </Page>
  );
}

function Rules({ rules, may }: { rules: readonly Row[]; may: boolean }) {
  const t = useText(statusRulesTexts);
  const save = useSave();
  const [chosen, setChosen] = useState<string | null>(null);
  const [drafts, setDrafts] = useState<Readonly<Record<string, Readonly<Record<string, unknown>>>>>(
    {},
  );
  const drawn = rules.map((rule): Row => ({ ...rule, ...drafts[rule.id] }));
  const rule = drawn.find(({ id }) => id === chosen) ?? drawn[0];
  if (!rule) return null;
  const draft = drafts[rule.id];
  const keep = () => {
    if (!draft) return;
    save.mutate(
      {
        changes: [{ op: 'update', object: 'status-rule', id: rule.id, values: { ...draft } }],
        said: t('saved'),
      },
      { onSuccess: () => setDrafts(({ [rule.id]: _, ...others }) => others) },
    );
  };
  return (
    <div className={styles['columns']}>
      <div className={styles['form']}>
        {rules.length > 1 && (
          <div className={styles['labelled']}>
            <Select
              aria-label={t('rule')}
              value={rule.id}
              onChange={setChosen}
              options={drawn.map((one) => ({ value: one.id, label: readText(one['name']) ?? '' }))}
            />
            <span className={styles['lead']}>{t('order')}</span>
          </div>
        )}
        <RuleForm
          key={rule.id}
          rule={rule}
          onChange={(next) =>
            setDrafts((all) => ({ ...all, [rule.id]: { ...all[rule.id], ...next } }))
          }
        />
        {may && (
          <div>
            <Button type="primary" disabled={!draft} loading={save.isPending} onClick={keep}>
              {t('save')}
            </Button>
          </div>
        )}
      </div>
      {may && <RehearsalPanel rules={drawn.filter((one) => one['active'] !== false)} />}
    </div>
  );
}
