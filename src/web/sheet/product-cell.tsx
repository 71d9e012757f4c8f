import { useQuery } from '@tanstack/react-query';
import { useId, useState, type KeyboardEvent } from 'react';
import { useDebounced } from '#web/frame/use-debounced.ts';
import { useText } from '#web/language/language.ts';
import { sheetTexts } from '#web/texts/sheet.ts';
import type { Chosen, Line } from './line.ts';
import { resolveProducts, searchProducts, type Found } from './products.ts';
import styles from './sheet.module.css';

type Props = {
  readonly line: Line;
  readonly row: number;
  readonly isReadOnly: boolean;
  readonly onSet: (values: Partial<Line>) => void;
  /** The cursor goes on once a product is taken. */
  readonly onDone: () => void;
};

/** The cell where a product is named: by code, name, pinyin or bar code, from a list or straight on with Enter. */
export function ProductCell({ line, row, isReadOnly, onSet, onDone }: Props) {
  const t = useText(sheetTexts);
  const list = useId();
  const [isOpen, setOpen] = useState(false);
  const [isComposing, setComposing] = useState(false);
  const [marked, setMarked] = useState(0);
  const typed = useDebounced(line.text.trim(), 150);
  const isAsked = isOpen && !isComposing && typed !== '' && line.product === null;
  const found = useQuery({
    queryKey: ['records', 'product', 'typed', typed],
    enabled: isAsked,
    queryFn: ({ signal }) => searchProducts(typed, signal),
  });
  const options = isAsked && typed === line.text.trim() ? (found.data ?? []) : [];
  const take = (product: Chosen, unit: string | null = null) => {
    onSet({
      product: { id: product.id, name: product.name, code: product.code },
      text: product.name,
      unit,
      unitPrice: '',
      taxRate: null,
    });
    setOpen(false);
    onDone();
  };
  // A scanner types its digits and Enter before any list is there.
  const takeTyped = async () => {
    const word = line.text.trim();
    const known = word === '' ? undefined : (await resolveProducts([word])).get(word);
    if (known) return take(known.product, known.unit);
    setOpen(false);
    return onDone();
  };
  const hear = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing || line.product !== null) return;
    const option = options[marked];
    if (event.key === 'Enter' && !event.ctrlKey && !event.metaKey) {
      event.preventDefault();
      event.stopPropagation();
      if (option) take(option);
      else void takeTyped();
    } else if (options.length > 0 && (event.key === 'ArrowDown' || event.key === 'ArrowUp')) {
      event.preventDefault();
      event.stopPropagation();
      const step = event.key === 'ArrowDown' ? 1 : options.length - 1;
      setMarked((marked + step) % options.length);
    } else if (event.key === 'Escape' && isOpen) {
      event.stopPropagation();
      setOpen(false);
    }
  };
  const isShown = isAsked && found.isSuccess && typed === line.text.trim();
  return (
    <div className={styles['productCell']}>
      <input
        className={styles['input']}
        role="combobox"
        aria-expanded={isShown && options.length > 0}
        aria-controls={list}
        aria-autocomplete="list"
        aria-activedescendant={options[marked] ? `${list}-${marked}` : undefined}
        aria-label={t('cell', { column: t('product'), line: row + 1 })}
        placeholder={line.text === '' ? t('find') : undefined}
        data-row={row}
        data-column="product"
        readOnly={isReadOnly}
        value={line.text}
        autoComplete="off"
        onChange={({ target }) => {
          onSet({ text: target.value, product: null, unit: null, taxRate: null });
          setOpen(true);
          setMarked(0);
        }}
        onCompositionStart={() => setComposing(true)}
        onCompositionEnd={() => setComposing(false)}
        onKeyDown={hear}
        onBlur={() => setOpen(false)}
      />
      {line.product && <span className={styles['code']}>{line.product.code}</span>}
      {isShown && (
        <Options list={list} options={options} marked={marked} onTake={(one) => take(one)} />
      )}
    </div>
  );
}

type OptionsProps = {
  readonly list: string;
  readonly options: readonly Found[];
  readonly marked: number;
  readonly onTake: (option: Found) => void;
};

function Options({ list, options, marked, onTake }: OptionsProps) {
  const t = useText(sheetTexts);
  if (options.length === 0)
    return (
      <p className={styles['popup']} role="status">
        {t('none-found')}
      </p>
    );
  return (
    <div className={styles['popup']} id={list} role="listbox" aria-label={t('found')}>
      {options.map((option, index) => (
        <div
          key={option.id}
          id={`${list}-${index}`}
          role="option"
          tabIndex={-1}
          aria-selected={index === marked}
          className={styles['option']}
          // The field keeps the focus.
          onMouseDown={(event) => {
            event.preventDefault();
            onTake(option);
          }}
        >
          <span className={styles['code']}>{option.code}</span>
          <span>{option.name}</span>
          {option.specification && <span className={styles['quiet']}>{option.specification}</span>}
        </div>
      ))}
    </div>
  );
}
