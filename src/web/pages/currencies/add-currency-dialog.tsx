import { Form, Modal, Select } from 'antd';
import { useId, useState } from 'react';
import { useLanguage, useText } from '#web/language/language.ts';
import { currencyName, useCurrencies } from '#web/language/regions.ts';
import { useSave } from '#web/save/use-save.ts';
import { useToast } from '#web/save/toasts.tsx';
import { currenciesTexts } from '#web/texts/currencies.ts';

type Props = { readonly known: readonly string[]; readonly onClose: () => void };

/** Takes a currency of the world into use. */
export function AddCurrencyDialog({ known, onClose }: Props) {
  const t = useText(currenciesTexts);
  const id = useId();
  const { language } = useLanguage();
  const save = useSave();
  const toast = useToast();
  const [code, setCode] = useState<string | null>(null);
  const options = useCurrencies().filter(({ value }) => !known.includes(value));
  const submit = () => {
    if (code === null || save.isPending) return;
    const values = { code, name: currencyName(language, code), active: true };
    save.mutate(
      {
        changes: [{ op: 'create', object: 'currency', values }],
        said: t('added', { code }),
      },
      { onSuccess: onClose, onError: (error) => toast({ text: error.message, tone: 'wrong' }) },
    );
  };
  return (
    <Modal
      open
      title={t('add')}
      okText={t('add')}
      okButtonProps={{ disabled: code === null }}
      confirmLoading={save.isPending}
      onOk={submit}
      onCancel={onClose}
    >
      <Form layout="vertical">
        <Form.Item label={t('currency')} htmlFor={id}>
          <Select
            id={id}
            value={code}
            onChange={setCode}
            options={options}
            showSearch={{ optionFilterProp: 'label' }}
            autoFocus
            style={{ width: '100%' }}
          />
        </Form.Item>
      </Form>
    </Modal>
  );
}
