import { Segmented, Select } from 'antd';
import type { ObjectMeta } from '#model/api.ts';
import type { ChartForm } from '#model/view-settings.ts';
import { useLabel, useText } from '#web/language/language.ts';
import { chartFields, isTime, periods, type Grouping } from '#web/list/grouping.ts';
import { MeasureSelect } from '#web/list/grouping-tools.tsx';
import type { ListState } from '#web/list/list-state.ts';
import { chartTexts } from '#web/texts/chart.ts';
import { modeTexts } from '#web/texts/modes.ts';
import styles from '#web/list/list-screen.module.css';

type Props = {
  readonly object: ObjectMeta;
  readonly state: ListState;
  readonly grouping: Grouping;
  readonly form: ChartForm;
  readonly forms: readonly ChartForm[];
};

/** What a chart groups by, which figure it draws, and how. */
export function ChartTools({ object, state, grouping, form, forms }: Props) {
  const t = useText(modeTexts);
  const c = useText(chartTexts);
  const label = useLabel();
  const fields = chartFields(object);
  const group = (path: string, period = 'month') => {
    const isPeriod = isTime(fields.find(({ name }) => name === path)?.valueKind ?? '');
    state.change({ group: isPeriod ? `${path}:${period}` : path, chart: undefined });
  };
  return (
    <div className={styles['grouping']}>
      <MeasureSelect object={object} state={state} />
      <Select
        size="small"
        aria-label={t('group')}
        prefix={t('group')}
        value={grouping.path}
        onChange={(path) => group(path)}
        options={fields.map((field) => ({ value: field.name, label: label(field.label) }))}
        showSearch={{ optionFilterProp: 'label' }}
        popupMatchSelectWidth={false}
      />
      {grouping.period && (
        <Select
          size="small"
          aria-label={c('period')}
          value={grouping.period}
          onChange={(period) => group(grouping.path, period)}
          options={periods.map((value) => ({ value, label: c(`period.${value}`) }))}
          popupMatchSelectWidth={false}
        />
      )}
      {forms.length > 1 && (
        <Segmented
          size="small"
          aria-label={c('form')}
          value={form}
          onChange={(chart) => state.change({ chart })}
          options={forms.map((value) => ({ value, label: c(`form.${value}`) }))}
        />
      )}
    </div>
  );
}
