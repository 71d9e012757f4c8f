import { Button, Switch } from 'antd';
import { PlainTable, type PlainColumn } from '#web/administration/plain-table.tsx';
import { useFormat } from '#web/language/format.ts';
import { useLanguage, useText } from '#web/language/language.ts';
import { currencyName } from '#web/language/regions.ts';
import { useSave } from '#web/save/use-save.ts';
import { useToast } from '#web/save/toasts.tsx';
import { currenciesTexts } from '#web/texts/currencies.ts';
import type { Currency } from './currencies.ts';
import type { CurrencyAct } from './currency-act.ts';
import styles from './currencies.module.css';

type Props = {
  readonly currencies: readonly Currency[];
  readonly base: string;
  readonly onAct: (act: CurrencyAct) => void;
};

/** Currencies with the rate of today. */
export function CurrencyTable({ currencies, base, onAct }: Props) {
  const t = useText(currenciesTexts);
  const { language } = useLanguage();
  const columns: PlainColumn<Currency>[] = [
    {
      key: 'code',
      label: t('currency'),
      cell: ({ code, name }) => (
        <span>
          <strong>{code}</strong>{' '}
          <span className={styles['note']}>{name ?? currencyName(language, code)}</span>
        </span>
      ),
    },
    {
      key: 'rate',
      label: t('rate'),
      cell: (currency) =>
        currency.code === base ? t('base') : <RateToday currency={currency} base={base} />,
    },
    {
      key: 'used',
      label: t('used'),
      width: 90,
      cell: (one) => <UsedSwitch currency={one} base={base} />,
    },
    {
      key: 'acts',
      label: t('acts'),
      isActs: true,
      width: 230,
      cell: ({ id, code, rates }) =>
        code === base ? null : (
          <>
            {rates.length > 0 && (
              <Button
                size="small"
                type="link"
                aria-label={t('history.show.of', { code })}
                onClick={() => onAct({ act: 'history', id })}
              >
                {t('history.show')}
              </Button>
            )}
            <Button
              size="small"
              aria-label={t('rate.add.of', { code })}
              onClick={() => onAct({ act: 'rate', id })}
            >
              {t('rate.add')}
            </Button>
          </>
        ),
    },
  ];
  return (
    <PlainTable
      label={t('title')}
      columns={columns}
      items={currencies}
      keyOf={({ id }) => id}
      isQuiet={({ isUsed }) => !isUsed}
    />
  );
}

function RateToday({ currency, base }: { currency: Currency; base: string }) {
  const t = useText(currenciesTexts);
  const format = useFormat();
  const { code, today } = currency;
  if (!today) return <span className={styles['missing']}>{t('rate.none')}</span>;
  return (
    <span>
      {t('rate.said', { code, rate: format.number(today.rate), base })}{' '}
      <span className={styles['note']}>{t('rate.since', { day: format.day(today.validOn) })}</span>
    </span>
  );
}

function UsedSwitch({ currency, base }: { currency: Currency; base: string }) {
  const t = useText(currenciesTexts);
  const save = useSave();
  const toast = useToast();
  const { id, code, isUsed } = currency;
  const turn = (active: boolean) =>
    save.mutate(
      {
        changes: [{ op: 'update', object: 'currency', id, values: { active } }],
        said: t(active ? 'used.on' : 'used.off', { code }),
      },
      { onError: (error) => toast({ text: error.message, tone: 'wrong' }) },
    );
  return (
    <Switch
      size="small"
      checked={isUsed}
      disabled={code === base}
      onChange={turn}
      aria-label={t('used.switch', { code })}
    />
  );
}
