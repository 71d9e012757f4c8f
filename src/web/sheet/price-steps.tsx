import { Popover } from 'antd';
import { Info } from 'lucide-react';
import { useFormat } from '#web/language/format.ts';
import { useText } from '#web/language/language.ts';
import { sheetTexts } from '#web/texts/sheet.ts';
import type { PricedLine } from './line.ts';
import styles from './sheet.module.css';

type Props = { readonly told: PricedLine; readonly row: number; readonly currency: string };

/** How a price came about, how far one may go, and what was paid of late: on hover, focus or press. */
export function PriceSteps({ told, row, currency }: Props) {
  const t = useText(sheetTexts);
  return (
    <Popover
      trigger={['hover', 'focus']}
      content={<Steps told={told} currency={currency} />}
      destroyOnHidden
    >
      <button
        type="button"
        className={styles['explain']}
        aria-label={t('explain', { line: row + 1 })}
      >
        <Info size={14} aria-hidden />
      </button>
    </Popover>
  );
}

function Steps({ told: { price, last }, currency }: Omit<Props, 'row'>) {
  const t = useText(sheetTexts);
  const format = useFormat();
  const say = (amount: string, of = currency) => format.money({ amount, currency: of });
  const paid = last.map(({ at, amount, quantity, currency: of }) => ({
    words: t('last', { on: format.day(at), quantity: String(Number(quantity)) }),
    amount: say(amount, of),
  }));
  const steps = (price?.sources ?? []).map(({ kind, name, percent, factor, amount }) => ({
    words: t(`step.${kind}`, {
      name: name ?? '',
      percent: percent ?? '',
      factor: factor ?? '',
    }),
    amount: say(amount),
  }));
  const bounds = [
    ...(price?.floor ? [{ words: t('floor'), amount: say(price.floor) }] : []),
    ...(price && price.allowed.lowest !== '0'
      ? [{ words: t('lowest'), amount: say(price.allowed.lowest) }]
      : []),
  ];
  return (
    <div className={styles['steps']}>
      {price === null && <p>{t('no-price')}</p>}
      <Rows rows={steps} />
      <Rows rows={bounds} />
      <Rows rows={paid} />
      {price?.gifts.map(({ product, name, quantity }) => (
        <p key={product}>{t('gift', { name, quantity })}</p>
      ))}
    </div>
  );
}

function Rows({ rows }: { rows: readonly { readonly words: string; readonly amount: string }[] }) {
  if (rows.length === 0) return null;
  return (
    <dl className={styles['stepRows']}>
      {rows.map(({ words, amount }) => (
        <div key={`${words} ${amount}`}>
          <dt>{words}</dt>
          <dd>{amount}</dd>
        </div>
      ))}
    </dl>
  );
}
