import { Button, Drawer } from 'antd';
import { Trash2 } from 'lucide-react';
import { useFormat } from '#web/language/format.ts';
import { useText } from '#web/language/language.ts';
import { useSave } from '#web/save/use-save.ts';
import { useToast } from '#web/save/toasts.tsx';
import { currenciesTexts } from '#web/texts/currencies.ts';
import type { Currency, Rate } from './currencies.ts';
import styles from './currencies.module.css';

type Props = {
  readonly currency: Currency;
  readonly base: string;
  readonly onClose: () => void;
};

/** All rates of a currency, the latest first. */
export function RateDrawer({ currency, base, onClose }: Props) {
  const t = useText(currenciesTexts);
  const format = useFormat();
  const remove = useRemoveRate();
  const { code, rates } = currency;
  return (
    <Drawer open onClose={onClose} title={t('history', { code })} size={420}>
      <ul className={styles['rates']}>
        {rates.map((rate) => (
          <li key={rate.id}>
            <span>{t('rate.said', { code, rate: format.number(rate.rate), base })}</span>
            <span className={styles['note']}>
              {t('rate.since', { day: format.day(rate.validOn) })}
            </span>
            <Button
              type="text"
              icon={<Trash2 size={16} aria-hidden />}
              aria-label={t('history.remove', { day: format.day(rate.validOn) })}
              onClick={() => remove(rate)}
            />
          </li>
        ))}
      </ul>
    </Drawer>
  );
}

function useRemoveRate() {
  const t = useText(currenciesTexts);
  const save = useSave();
  const toast = useToast();
  return (rate: Rate) =>
    save.mutate(
      { changes: [{ op: 'delete', object: 'rate', id: rate.id }], said: t('history.removed') },
      { onError: (error) => toast({ text: error.message, tone: 'wrong' }) },
    );
}
