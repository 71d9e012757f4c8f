import { Trash2 } from 'lucide-react';
import { memo } from 'react';
import { judged, priceOfEach } from '#areas/sales/opportunity-line/rules/totals.ts';
import { useFormat } from '#web/language/format.ts';
import { useText } from '#web/language/language.ts';
import { sheetTexts } from '#web/texts/sheet.ts';
import { isEmptyLine, reckoned, type Line, type PricedLine } from './line.ts';
import { PriceSteps } from './price-steps.tsx';
import { ProductCell } from './product-cell.tsx';
import styles from './sheet.module.css';

type Props = {
  readonly line: Line;
  readonly row: number;
  readonly told: PricedLine | undefined;
  readonly currency: string;
  readonly isReadOnly: boolean;
  readonly onSet: (key: string, values: Partial<Line>) => void;
  readonly onRemove: (key: string) => void;
  readonly onDone: (row: number) => void;
};

/** A line of the sheet; drawn anew only when something of it changes. */
export const SheetRow = memo(function SheetRow(props: Props) {
  const { line, row, told, currency, isReadOnly, onSet, onRemove, onDone } = props;
  const t = useText(sheetTexts);
  const format = useFormat();
  const { figures, totals: amount } = reckoned(line, { told, currency });
  const set = (values: Partial<Line>) => onSet(line.key, values);
  const cellOf = (column: 'quantity' | 'unitPrice' | 'discount', offered: string) => (
    <NumberCell
      {...{ column, row, isReadOnly, offered }}
      label={t('cell', { column: t(column), line: row + 1 })}
      name={t(column)}
      value={line[column]}
      onSet={(typed) => set({ [column]: typed })}
    />
  );
  const isEmpty = isEmptyLine(line);
  return (
    <div className={styles['row']} role="row" data-empty={isEmpty}>
      <div role="rowheader" className={styles['number']}>
        {row + 1}
      </div>
      <div role="gridcell" className={styles['wide']}>
        <ProductCell
          line={line}
          row={row}
          isReadOnly={isReadOnly}
          onSet={set}
          onDone={() => onDone(row)}
        />
        <Flags line={line} told={told} each={figures && priceOfEach(figures)} currency={currency} />
      </div>
      {cellOf('quantity', isEmpty ? '' : '1')}
      <UnitCell line={line} told={told} row={row} isReadOnly={isReadOnly} onSet={set} />
      {cellOf('unitPrice', told?.price?.unitPrice ?? '')}
      {cellOf('discount', isEmpty ? '' : '0')}
      <div role="gridcell" className={styles['amount']} data-name={t('amount')}>
        {!isEmpty && amount && format.money({ amount: amount.gross, currency })}
        {told && <PriceSteps told={told} row={row} currency={currency} />}
      </div>
      <div role="gridcell" className={styles['acts']}>
        {!isReadOnly && !isEmpty && (
          <button
            type="button"
            className={styles['remove']}
            aria-label={t('remove', { line: row + 1 })}
            onClick={() => onRemove(line.key)}
          >
            <Trash2 size={14} aria-hidden />
          </button>
        )}
      </div>
    </div>
  );
});

type NumberProps = {
  readonly column: string;
  readonly row: number;
  readonly label: string;
  readonly name: string;
  readonly value: string;
  /** What holds while nothing is typed. */
  readonly offered: string;
  readonly isReadOnly: boolean;
  readonly onSet: (typed: string) => void;
};

function NumberCell({ column, row, label, name, value, offered, isReadOnly, onSet }: NumberProps) {
  return (
    <div role="gridcell" className={styles['figure']} data-name={name}>
      <input
        className={styles['input']}
        inputMode="decimal"
        aria-label={label}
        data-row={row}
        data-column={column}
        readOnly={isReadOnly}
        placeholder={offered}
        value={value}
        autoComplete="off"
        onChange={({ target }) => onSet(target.value)}
      />
    </div>
  );
}

type UnitProps = Pick<Props, 'line' | 'told' | 'row' | 'isReadOnly'> & {
  readonly onSet: (values: Partial<Line>) => void;
};

function UnitCell({ line, told, row, isReadOnly, onSet }: UnitProps) {
  const t = useText(sheetTexts);
  const units = told?.units ?? [];
  const chosen = line.unit ?? told?.product.unit?.id ?? '';
  return (
    <div role="gridcell" className={styles['unit']} data-name={t('unit')}>
      {units.length > 1 && !isReadOnly ? (
        <select
          className={styles['input']}
          aria-label={t('cell', { column: t('unit'), line: row + 1 })}
          data-row={row}
          data-column="unit"
          value={chosen}
          onChange={({ target }) => onSet({ unit: target.value })}
        >
          {units.map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </select>
      ) : (
        <span>{units.find(({ id }) => id === chosen)?.name ?? ''}</span>
      )}
    </div>
  );
}

type FlagsProps = Pick<Props, 'line' | 'told' | 'currency'> & { readonly each: string | null };

function Flags({ line, told, each, currency }: FlagsProps) {
  const t = useText(sheetTexts);
  const format = useFormat();
  if (told === undefined) return null;
  const { isBelowFloor, isTooLow, lowest } = judged(
    each ?? told.price?.unitPrice ?? '0',
    told.price,
  );
  const bound = format.money({ amount: lowest, currency });
  const words = [
    ...(told.product.isSold ? [] : [t('not-sold')]),
    ...(told.price === null && line.unitPrice.trim() === '' ? [t('no-price')] : []),
    ...(isTooLow ? [t('too-low', { lowest: bound })] : isBelowFloor ? [t('below-floor')] : []),
    ...(told.price?.gifts ?? []).map(({ name, quantity }) => t('gift', { name, quantity })),
  ];
  return words.length === 0 ? null : (
    <p className={styles['flags']} data-tone={isTooLow ? 'wrong' : 'said'}>
      {words.join(' · ')}
    </p>
  );
}
