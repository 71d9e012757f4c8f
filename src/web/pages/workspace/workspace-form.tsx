import { Button, Form, Input, InputNumber, Segmented, Select } from 'antd';
import { useId, useState } from 'react';
import { useAct } from '#web/administration/use-act.ts';
import { metaQuery } from '#web/api/queries.ts';
import { useText } from '#web/language/language.ts';
import { useCountries, useCurrencies, zones, type Named } from '#web/language/regions.ts';
import { workspaceTexts } from '#web/texts/workspace.ts';
import { changeWorkspace, workspaceQuery, type Workspace } from './workspace.ts';
import styles from './workspace.module.css';

/** The settings of the workspace, saved together. */
export function WorkspaceForm({ workspace }: { workspace: Workspace }) {
  const t = useText(workspaceTexts);
  const id = useId();
  const [changed, setChanged] = useState<Partial<Workspace>>({});
  const countries = useCountries();
  const currencies = useCurrencies();
  const shown = { ...workspace, ...changed };
  const change = (next: Partial<Workspace>) => setChanged((before) => ({ ...before, ...next }));
  const save = useAct({
    run: changeWorkspace,
    said: () => t('saved'),
    refreshes: [workspaceQuery.queryKey, metaQuery.queryKey],
    onDone: () => setChanged({}),
  });
  const isDirty = Object.keys(changed).length > 0;
  const pick = (name: 'zone' | 'country' | 'currency', options: readonly Named[]) => (
    <Select
      id={`${id}-${name}`}
      value={shown[name]}
      onChange={(value: string) => change({ [name]: value })}
      options={[...options]}
      showSearch={{ optionFilterProp: 'label' }}
      disabled={name === 'currency' && workspace.setUp}
    />
  );
  return (
    <Form layout="vertical" className={styles['form'] ?? ''} onFinish={() => save.mutate(changed)}>
      <Form.Item label={t('name')} htmlFor={`${id}-name`}>
        <Input
          id={`${id}-name`}
          value={shown.name}
          maxLength={200}
          onChange={(event) => change({ name: event.target.value })}
        />
      </Form.Item>
      <Form.Item label={t('language')}>
        <Segmented
          aria-label={t('language')}
          value={shown.language}
          onChange={(language) => change({ language })}
          options={[
            { value: 'zh' as const, label: '中文' },
            { value: 'en' as const, label: 'English' },
          ]}
        />
      </Form.Item>
      <Form.Item label={t('country')} htmlFor={`${id}-country`} help={t('country.help')}>
        {pick('country', countries)}
      </Form.Item>
      <Form.Item label={t('zone')} htmlFor={`${id}-zone`} help={t('zone.help')}>
        {pick('zone', zones)}
      </Form.Item>
      <Form.Item
        label={t('currency')}
        htmlFor={`${id}-currency`}
        {...(workspace.setUp ? { help: t('currency.fixed') } : {})}
      >
        {pick('currency', currencies)}
      </Form.Item>
      <Form.Item
        label={t('answer-days')}
        htmlFor={`${id}-answer-days`}
        help={t('answer-days.help')}
      >
        <InputNumber<number>
          id={`${id}-answer-days`}
          min={1}
          max={365}
          precision={0}
          value={shown.answerDays}
          onChange={(answerDays) => answerDays !== null && change({ answerDays })}
        />
      </Form.Item>
      <Button
        type="primary"
        htmlType="submit"
        disabled={!isDirty || shown.name.trim() === ''}
        loading={save.isPending}
      >
        {t('save')}
      </Button>
    </Form>
  );
}
