import { Button, Checkbox, Segmented } from 'antd';
import { Plus, X } from 'lucide-react';
import { lazy, Suspense } from 'react';
import { RecordPicker } from '#web/administration/record-picker.tsx';
import { Lines } from '#web/frame/skeleton.tsx';
import { useText } from '#web/language/language.ts';
import { handOverTexts } from '#web/texts/hand-over.ts';
import type { Asked, Split } from './ask.ts';
import styles from '../users.module.css';

// The list of regions is long.
const RegionPicker = lazy(() =>
  import('#web/kinds/editors/region-picker.tsx').then((module) => ({
    default: module.RegionPicker,
  })),
);

type Props = { readonly asked: Asked; readonly set: (part: Partial<Asked>) => void };

const mostSplits = 20;

/** Customers of regions and classes that go to others; the first that fits decides. */
export function Splits({ asked: { splits, joins }, set }: Props) {
  const t = useText(handOverTexts);
  const change = (key: number, part: Partial<Split>) =>
    set({ splits: splits.map((one) => (one.key === key ? { ...one, ...part } : one)) });
  const add = () => {
    const key = Math.max(0, ...splits.map((one) => one.key)) + 1;
    set({ splits: [...splits, { key, by: 'region', region: null, class: null, receiver: null }] });
  };
  return (
    <section className={styles['hand-over-splits']} aria-labelledby="hand-over-splits">
      <h3 id="hand-over-splits">{t('split')}</h3>
      <p className={styles['quiet']}>{t('split.help')}</p>
      {splits.map((split, at) => (
        <SplitLine
          key={split.key}
          number={at + 1}
          split={split}
          change={(part) => change(split.key, part)}
          remove={() => set({ splits: splits.filter(({ key }) => key !== split.key) })}
        />
      ))}
      {splits.length < mostSplits && (
        <Button size="small" icon={<Plus size={14} aria-hidden />} onClick={add}>
          {t('split.add')}
        </Button>
      )}
      {splits.length > 0 && (
        <Checkbox checked={joins} onChange={(event) => set({ joins: event.target.checked })}>
          {t('joins')}
        </Checkbox>
      )}
    </section>
  );
}

type LineProps = {
  readonly number: number;
  readonly split: Split;
  readonly change: (part: Partial<Split>) => void;
  readonly remove: () => void;
};

function SplitLine({ number, split, change, remove }: LineProps) {
  const t = useText(handOverTexts);
  const isRegion = split.by === 'region';
  return (
    <div
      className={styles['hand-over-split']}
      role="group"
      aria-label={t('split.line', { number })}
    >
      <Segmented
        aria-label={t('split.by')}
        value={split.by}
        onChange={(by) => change({ by })}
        options={(['region', 'class'] as const).map((value) => ({
          value,
          label: t(`split.${value}`),
        }))}
      />
      {isRegion ? (
        <Suspense fallback={<Lines count={1} height={32} />}>
          <RegionPicker
            value={split.region}
            onChange={(region) => change({ region })}
            label={t('split.region')}
            placeholder={t('split.region')}
          />
        </Suspense>
      ) : (
        <RecordPicker
          object="class-value"
          label={handOverTexts['split.class']}
          value={split.class}
          onChange={(chosen) => change({ class: chosen })}
        />
      )}
      <RecordPicker
        object="user"
        label={handOverTexts['split.receiver']}
        value={split.receiver}
        onChange={(receiver) => change({ receiver })}
      />
      <Button
        type="text"
        icon={<X size={15} aria-hidden />}
        aria-label={t('split.remove', { number })}
        onClick={remove}
      />
    </div>
  );
}
