import { Receipt } from 'lucide-react';
import { addDecimals } from '#kit/decimal.ts';
import { useObject } from '#web/api/use-meta.ts';
import type { Row } from '#web/api/row.ts';
import { OptionMark } from '#web/kinds/option-mark.tsx';
import { readMoney, readText } from '#web/kinds/values.ts';
import { useFormat } from '#web/language/format.ts';
import { useText } from '#web/language/language.ts';
import { timelineTexts } from '#web/texts/timeline.ts';
import { fieldOf } from '../particulars.tsx';
import { TimelineLine } from './line.tsx';
import type { LineProps } from './folded.ts';
import styles from './timeline.module.css';

/** What was bought by one document or on one day: the sum, and the lines on demand. */
export function TransactionLine({ folded }: LineProps) {
  const t = useText(timelineTexts);
  const format = useFormat();
  const rows = folded.entries.flatMap(({ record }) => record ?? []);
  const [first] = rows;
  const document = readText(first?.['sourceDocument']);
  const sum = sumOf(rows);
  const product = rows.length === 1 ? readText(first?.['product']) : null;
  return (
    <TimelineLine
      icon={Receipt}
      at={folded.at}
      isDay={folded.isDay}
      more={document && <span>{t('bought.document', { number: document })}</span>}
    >
      <details className={styles['fold']}>
        <summary>
          {product ?? t('bought', { count: rows.length })}{' '}
          {sum && <strong>{format.money(sum)}</strong>} <Kind rows={rows} />
        </summary>
        <table className={styles['bought']}>
          <tbody>
            {rows.map((row) => (
              <Bought key={row.id} row={row} />
            ))}
          </tbody>
        </table>
      </details>
    </TimelineLine>
  );
}

function Bought({ row }: { row: Row }) {
  const format = useFormat();
  const amount = readMoney(row['amount']);
  const quantity = readText(row['quantity']);
  return (
    <tr>
      <td>{readText(row['product']) ?? '–'}</td>
      <td>{quantity && `× ${format.number(quantity)}`}</td>
      <td>{amount && format.money(amount)}</td>
    </tr>
  );
}

// A purchase goes without saying.
function Kind({ rows }: { rows: readonly Row[] }) {
  const transaction = useObject('transaction');
  const field = fieldOf(transaction, 'kind');
  const kinds = new Set(rows.map((row) => readText(row['kind'])));
  kinds.delete('purchase');
  if (!field) return null;
  return [...kinds].map((kind) => kind && <OptionMark key={kind} option={kind} field={field} />);
}

// What is of several kinds or currencies has no sum.
function sumOf(rows: readonly Row[]) {
  const amounts = rows.flatMap((row) => readMoney(row['amount']) ?? []);
  const [first] = amounts;
  const isOne =
    new Set(amounts.map(({ currency }) => currency)).size === 1 &&
    new Set(rows.map((row) => row['kind'])).size === 1;
  if (!first || !isOne) return null;
  return { amount: addDecimals(...amounts.map(({ amount }) => amount)), currency: first.currency };
}
