import { useQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import { Plus } from 'lucide-react';
import { useMemo, useState } from 'react';
import { everyRowQuery } from '#web/administration/every-row.ts';
import { SettingsPage } from '#web/administration/settings-page.tsx';
import { useMeta, useObject } from '#web/api/use-meta.ts';
import { Notice } from '#web/frame/missing.tsx';
import { Lines } from '#web/frame/skeleton.tsx';
import { useText } from '#web/language/language.ts';
import { useToday } from '#web/language/use-today.ts';
import { currenciesTexts } from '#web/texts/currencies.ts';
import { AddCurrencyDialog } from './add-currency-dialog.tsx';
import { readCurrencies, type Currency } from './currencies.ts';
import { CurrencyTable } from './currency-table.tsx';
import { RateDialog } from './rate-dialog.tsx';
import { RateDrawer } from './rate-drawer.tsx';
import type { CurrencyAct } from './currency-act.ts';

/** The currencies in use, and what each is worth. */
export function CurrenciesPage() {
  const { workspace } = useMeta();
  const t = useText(currenciesTexts);
  const [act, setAct] = useState<CurrencyAct | null>(null);
  const close = () => setAct(null);
  const { currencies, error, isPending } = useCurrenciesWithRates();
  const object = useObject('currency');
  const rate = useObject('rate');
  const chosen = act && act.act !== 'add' ? currencies.find(({ id }) => id === act.id) : undefined;
  const add = (
    <Button
      type="primary"
      icon={<Plus size={16} aria-hidden />}
      onClick={() => setAct({ act: 'add' })}
    >
      {t('add')}
    </Button>
  );
  return (
    <SettingsPage
      title={t('title')}
      lead={t('lead', { base: workspace.currency })}
      acts={object?.can.create && add}
    >
      {isPending && <Lines count={5} />}
      {error && <Notice title={error.message} />}
      {!isPending && currencies.length === 0 && <Notice title={t('none')} text={t('none.help')} />}
      {currencies.length > 0 && (
        <CurrencyTable currencies={currencies} base={workspace.currency} onAct={setAct} />
      )}
      {act?.act === 'add' && object && (
        <AddCurrencyDialog known={currencies.map(({ code }) => code)} onClose={close} />
      )}
      {act?.act === 'rate' && rate && chosen && (
        <RateDialog object={rate} currency={chosen} onClose={close} />
      )}
      {act?.act === 'history' && chosen && (
        <RateDrawer currency={chosen} base={workspace.currency} onClose={close} />
      )}
    </SettingsPage>
  );
}

function useCurrenciesWithRates(): {
  currencies: readonly Currency[];
  error: Error | null;
  isPending: boolean;
} {
  const { workspace } = useMeta();
  const today = useToday();
  const rows = useQuery(everyRowQuery('currency', currencyRequest));
  const rates = useQuery(everyRowQuery('rate', rateRequest));
  const base = workspace.currency;
  const currencies = useMemo(
    () => readCurrencies(rows.data ?? [], rates.data ?? [], { today, base }),
    [rows.data, rates.data, today, base],
  );
  return {
    currencies: rows.isPending || rates.isPending ? [] : currencies,
    error: rows.error ?? rates.error,
    isPending: rows.isPending || rates.isPending,
  };
}

const currencyRequest = { fields: ['code', 'name', 'active'] };
const rateRequest = { fields: ['currency', 'validOn', 'rate'], sort: ['-validOn'] };
