import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Alert, Button, Form, Input, Select } from 'antd';
import { Link2 } from 'lucide-react';
import { useId, useState } from 'react';
import type { Language } from '#kit/text.ts';
import { call } from '#web/api/client.ts';
import { copyText } from '#web/frame/copy-text.ts';
import { currentLanguage, useText } from '#web/language/language.ts';
import { refreshObjects } from '#web/save/caches.ts';
import { useToast } from '#web/save/toasts.tsx';
import { offerTexts } from '#web/texts/offer.ts';

/** Makes a link by which the customer reads and answers a quote, and copies it. */
export function QuoteLinkForm({ id, contact }: { id: string; contact: string }) {
  const t = useText(offerTexts);
  const field = useId();
  const toast = useToast();
  const client = useQueryClient();
  const [sentTo, setSentTo] = useState(contact);
  const [language, setLanguage] = useState<Language>(currentLanguage());
  const make = useMutation({
    mutationFn: async () => {
      const body = { sentTo, language };
      const { url } = await call<{ url: string }>('POST', `/quotes/${id}/links`, { body });
      await copyText(url);
      return url;
    },
    onSuccess: () => {
      toast({ text: t('link.copied') });
      refreshObjects(client, ['quote-link']);
    },
  });
  return (
    <Form layout="vertical" onFinish={() => make.mutate()}>
      <p>{t('link.help')}</p>
      <Form.Item label={t('link.for')} htmlFor={`${field}-for`}>
        <Input
          id={`${field}-for`}
          value={sentTo}
          maxLength={200}
          onChange={(event) => setSentTo(event.target.value)}
        />
      </Form.Item>
      <Form.Item label={t('link.language')} htmlFor={`${field}-language`}>
        <Select<Language>
          id={`${field}-language`}
          value={language}
          onChange={setLanguage}
          options={[
            { value: 'zh', label: t('blank.zh') },
            { value: 'en', label: t('blank.en') },
          ]}
        />
      </Form.Item>
      {make.error && <Alert type="error" showIcon title={make.error.message} role="alert" />}
      {make.data !== undefined && <Input readOnly value={make.data} aria-label={t('link')} />}
      <Button
        htmlType="submit"
        icon={<Link2 size={15} aria-hidden />}
        loading={make.isPending}
        disabled={sentTo.trim() === ''}
      >
        {t('link.make')}
      </Button>
    </Form>
  );
}
