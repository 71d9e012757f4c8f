import type { ObjectMeta } from '#model/api.ts';
import { RecordDialog } from '#web/administration/record-dialog.tsx';
import { useText } from '#web/language/language.ts';
import { useToday } from '#web/language/use-today.ts';
import { currenciesTexts } from '#web/texts/currencies.ts';
import type { Currency } from './currencies.ts';

type Props = {
  readonly object: ObjectMeta;
  readonly currency: Currency;
  readonly onClose: () => void;
};

/** Says what a currency is worth from a day on. */
export function RateDialog({ object, currency, onClose }: Props) {
  const t = useText(currenciesTexts);
  const today = useToday();
  const { id, code } = currency;
  return (
    <RecordDialog
      object={object}
      title={t('rate.add.of', { code })}
      okText={t('rate.add')}
      fields={['rate', 'validOn']}
      values={{
        currency: { id, title: code },
        validOn: today,
      }}
      said={() => t('rate.added', { code })}
      onClose={onClose}
    />
  );
}
