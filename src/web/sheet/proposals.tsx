import { useQuery } from '@tanstack/react-query';
import type { z } from 'zod';
import { Plus } from 'lucide-react';
import { Button } from 'antd';
import type { product } from '#areas/sales/product/object.ts';
import { call } from '#web/api/client.ts';
import { useText } from '#web/language/language.ts';
import { sheetTexts } from '#web/texts/sheet.ts';
import type { Chosen } from './line.ts';
import styles from './sheet.module.css';

type Proposals = z.output<typeof product.actions.propose.reply>;

type Props = {
  readonly products: readonly string[];
  readonly onAdd: (product: Chosen) => void;
};

/** What goes with the products of the lines and is not among them, each with what to say to the customer. */
export function Proposals({ products, onAdd }: Props) {
  const t = useText(sheetTexts);
  const asked = [...new Set(products)].toSorted();
  const { data } = useQuery({
    queryKey: ['proposals', asked],
    enabled: asked.length > 0,
    queryFn: ({ signal }) =>
      call<Proposals>('POST', '/records/product/actions/propose', {
        body: { products: asked },
        signal,
      }),
  });
  const items = asked.length === 0 ? [] : (data?.items ?? []);
  if (items.length === 0) return null;
  return (
    <section className={styles['proposals']}>
      <h3>{t('goes-with')}</h3>
      <ul>
        {items.slice(0, 6).map(({ product: one, kind, with: other, reason }) => (
          <li key={one.id}>
            <Button
              size="small"
              icon={<Plus size={14} aria-hidden />}
              aria-label={t('add', { name: one.name })}
              onClick={() => onAdd({ ...one, code: '' })}
            >
              {one.name}
            </Button>
            <span className={styles['quiet']}>
              {t(`kind.${kind}`)} · {t('with', { name: other.name })}
            </span>
            {reason && <span>{reason}</span>}
          </li>
        ))}
      </ul>
    </section>
  );
}
