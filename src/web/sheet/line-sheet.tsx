import { Button } from 'antd';
import {
  useCallback,
  useRef,
  useState,
  type ClipboardEvent,
  type KeyboardEvent,
  type ReactNode,
} from 'react';
import { totalsOf } from '#areas/sales/opportunity-line/rules/totals.ts';
import { useFormat } from '#web/language/format.ts';
import { useText } from '#web/language/language.ts';
import { sheetTexts } from '#web/texts/sheet.ts';
import { isEmptyLine, reckoned, type Line } from './line.ts';
import { typedColumns } from './lines.ts';
import { goTo, moveByKey, placeOf } from './moving.ts';
import { isOfCells, readPasted } from './pasted.ts';
import { Proposals } from './proposals.tsx';
import { SheetRow } from './sheet-row.tsx';
import { useLines } from './use-lines.ts';
import { usePrices, type Buyer } from './use-prices.ts';
import styles from './sheet.module.css';

type Props = {
  /** Under which what is typed is kept until it is saved. */
  readonly name: string;
  readonly saved: readonly Line[];
  readonly buyer: Buyer;
  readonly isReadOnly: boolean;
  readonly isSaving: boolean;
  readonly onSave: (lines: readonly Line[]) => Promise<unknown>;
  /** What the owner of the lines has to say beside the totals. */
  readonly children?: ReactNode;
};

/** Lines of products typed like a sheet: priced as one types, with live totals; by keyboard alone if one likes. */
export function LineSheet({ name, saved, buyer, isReadOnly, isSaving, onSave, children }: Props) {
  const t = useText(sheetTexts);
  const sheet = useRef<HTMLDivElement>(null);
  const [refused, setRefused] = useState<string | null>(null);
  const { lines, isChanged, act, forget, paste } = useLines(name, saved, isReadOnly);
  const { prices, error } = usePrices(buyer, lines);
  const onSet = useCallback(
    (key: string, values: Partial<Line>) => act({ kind: 'set', key, values }),
    [act],
  );
  const onRemove = useCallback((key: string) => act({ kind: 'remove', key }), [act]);
  const onDone = useCallback((row: number) => goTo(sheet.current, row, 'quantity'), []);
  const filled = lines.filter((line) => !isEmptyLine(line));
  const { currency } = buyer;
  const sums = filled.map((line) => reckoned(line, { told: prices.get(line.key), currency }));
  const save = async () => {
    setRefused(null);
    try {
      await onSave(filled);
      forget();
    } catch (problem) {
      if (!(problem instanceof Error)) throw problem;
      setRefused(problem.message);
    }
  };
  const incomplete = sums.filter(({ totals }) => totals === null).length;
  const canSave = isChanged && incomplete === 0 && !isSaving;
  const hear = (event: KeyboardEvent) => {
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) {
      event.preventDefault();
      if (canSave) void save();
    } else moveByKey(sheet.current, event);
  };
  const pasteCells = (event: ClipboardEvent) => {
    const text = event.clipboardData.getData('text/plain');
    const place = placeOf(event.target);
    const line = place && lines[place.row];
    if (isReadOnly || !line || !isOfCells(text)) return;
    event.preventDefault();
    void paste({ kind: 'paste', key: line.key, column: place.column, rows: readPasted(text) });
  };
  return (
    <div className={styles['whole']}>
      <div
        ref={sheet}
        className={styles['sheet']}
        role="grid"
        tabIndex={-1}
        aria-label={t('lines')}
        onKeyDown={hear}
        onPaste={pasteCells}
      >
        <Head />
        {lines.map((line, row) => (
          <SheetRow
            key={line.key}
            {...{ line, row, isReadOnly, onSet, onRemove, onDone }}
            told={prices.get(line.key)}
            currency={buyer.currency}
          />
        ))}
      </div>
      <div className={styles['foot']}>
        <div className={styles['acts']}>
          {!isReadOnly && (
            <>
              <Button
                type="primary"
                disabled={!canSave}
                loading={isSaving}
                onClick={() => void save()}
              >
                {t('save')}
              </Button>
              {isChanged && <Button onClick={forget}>{t('discard')}</Button>}
              {isChanged && <span className={styles['quiet']}>{t('unsaved')}</span>}
            </>
          )}
          {children}
        </div>
        <Totals
          currency={buyer.currency}
          totals={totalsOf(sums.flatMap(({ totals }) => totals ?? []))}
        />
      </div>
      {(refused ?? error) && (
        <p role="alert" className={styles['refused']}>
          {refused ?? error?.message}
        </p>
      )}
      {incomplete > 0 && (
        <p className={styles['quiet']}>{t('incomplete', { count: incomplete })}</p>
      )}
      {!isReadOnly && <p className={styles['hint']}>{t('hint')}</p>}
      {!isReadOnly && (
        <Proposals
          products={filled.flatMap((line) => line.product?.id ?? [])}
          onAdd={(product) => act({ kind: 'add', products: [product] })}
        />
      )}
    </div>
  );
}

function Head() {
  const t = useText(sheetTexts);
  return (
    <div className={styles['head']} role="row">
      <span role="columnheader" aria-label="#" />
      {typedColumns.map((column) => (
        <span key={column} role="columnheader" data-column-name={column}>
          {t(column)}
        </span>
      ))}
      <span role="columnheader" data-column-name="amount">
        {t('amount')}
      </span>
      <span role="columnheader" aria-label={t('acts')} />
    </div>
  );
}

function Totals({
  totals,
  currency,
}: {
  totals: { net: string; tax: string; gross: string };
  currency: string;
}) {
  const t = useText(sheetTexts);
  const format = useFormat();
  return (
    <dl className={styles['totals']} aria-live="polite">
      {(['net', 'tax', 'gross'] as const).map((part) => (
        <div key={part} data-part={part}>
          <dt>{t(part)}</dt>
          <dd>{format.money({ amount: totals[part], currency })}</dd>
        </div>
      ))}
    </dl>
  );
}
