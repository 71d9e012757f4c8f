import { Select } from 'antd';
import type { ObjectMeta } from '#model/api.ts';
import { useLabel, useText } from '#web/language/language.ts';
import { modeTexts } from '#web/texts/modes.ts';
import type { ListState } from './list-state.ts';
import { boardFields } from './grouping.ts';
import { knownMeasure, offeredMeasures } from './measures.ts';
import { useMeasureName } from './use-figure.ts';
import styles from './list-screen.module.css';

type Props = {
  readonly object: ObjectMeta;
  readonly state: ListState;
  readonly by: string | null;
};

/** By which field a board makes its columns, and what it sums up in their heads. */
export function BoardTools({ object, state, by }: Props) {
  const t = useText(modeTexts);
  const label = useLabel();
  return (
    <div className={styles['grouping']}>
      <Select
        size="small"
        aria-label={t('group')}
        prefix={t('group')}
        value={by}
        onChange={(group) => state.change({ group, folded: undefined })}
        options={boardFields(object).map((field) => ({
          value: field.name,
          label: label(field.label),
        }))}
        popupMatchSelectWidth={false}
      />
      <MeasureSelect object={object} state={state} wanted={['sum']} />
    </div>
  );
}

type MeasureProps = Pick<Props, 'object' | 'state'> & {
  readonly wanted?: Parameters<typeof offeredMeasures>[1];
};

/** Which figure stands beside the number of records, or instead of it. */
export function MeasureSelect({ object, state, wanted }: MeasureProps) {
  const t = useText(modeTexts);
  const nameOf = useMeasureName(object);
  const offered = offeredMeasures(object, wanted);
  if (offered.length === 1) return null;
  return (
    <Select
      size="small"
      aria-label={t('measure')}
      value={knownMeasure(object, state.measure)}
      onChange={(measure) => state.change({ measure })}
      options={offered.map((value) => ({ value, label: nameOf(value) }))}
      popupMatchSelectWidth={false}
    />
  );
}
