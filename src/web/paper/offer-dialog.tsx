import { useMutation, useQuery } from '@tanstack/react-query';
import { Alert, Button, Form, Modal, Select } from 'antd';
import { FileDown, FileText } from 'lucide-react';
import { useId, useState } from 'react';
import { refusalOf, withParams } from '#web/api/client.ts';
import { list } from '#web/api/queries.ts';
import type { Row } from '#web/api/row.ts';
import { useObject } from '#web/api/use-meta.ts';
import { readLink } from '#web/kinds/values.ts';
import { currentLanguage, useText } from '#web/language/language.ts';
import { offerTexts } from '#web/texts/offer.ts';
import { QuoteLinkForm } from './quote-link-form.tsx';

type Props = { readonly record: Row; readonly title: string; readonly onClose: () => void };
type Ending = 'docx' | 'pdf';

/** Asks by which template a quote goes on paper, and gives it as Word document or PDF. */
export function OfferDialog({ record, title, onClose }: Props) {
  const { id } = record;
  const mayEdit = useObject('quote')?.can.edit !== undefined;
  const contact = readLink(record['contact'])?.title ?? readLink(record['party'])?.title ?? '';
  const t = useText(offerTexts);
  const field = useId();
  const { choices, usual } = useTemplates();
  const [chosen, setChosen] = useState<string | null>(null);
  const template = chosen ?? usual;
  const make = useMutation({
    mutationFn: (ending: Ending) => download(id, { ending, template, title }),
  });
  const button = (ending: Ending) => (
    <Button
      key={ending}
      type={ending === 'pdf' ? 'primary' : 'default'}
      icon={
        ending === 'pdf' ? <FileDown size={15} aria-hidden /> : <FileText size={15} aria-hidden />
      }
      loading={make.isPending && make.variables === ending}
      disabled={make.isPending}
      onClick={() => make.mutate(ending)}
    >
      {t(ending === 'pdf' ? 'pdf' : 'word')}
    </Button>
  );
  return (
    <Modal open title={t('menu')} onCancel={onClose} footer={[button('docx'), button('pdf')]}>
      <p>{t('lead')}</p>
      <Form layout="vertical">
        <Form.Item label={t('template')} htmlFor={field}>
          <Select id={field} value={template} onChange={setChosen} options={choices} />
        </Form.Item>
      </Form>
      {make.error && <Alert type="error" showIcon title={make.error.message} role="alert" />}
      <p>
        {t('blank')}{' '}
        <a href="/api/v1/papers/quote/standard-zh.docx" download>
          {t('blank.zh')}
        </a>{' '}
        <a href="/api/v1/papers/quote/standard-en.docx" download>
          {t('blank.en')}
        </a>
      </p>
      {mayEdit && (
        <>
          <h3>{t('link')}</h3>
          {record['state'] === 'sent' ? (
            <QuoteLinkForm id={id} contact={contact} />
          ) : (
            <p>{t('link.not-sent')}</p>
          )}
        </>
      )}
    </Modal>
  );
}

function useTemplates() {
  const t = useText(offerTexts);
  const isReadable = useObject('paper-template') !== undefined;
  const query = useQuery({
    queryKey: ['records', 'paper-template', 'in-use'],
    queryFn: ({ signal }) =>
      list(
        'paper-template',
        {
          fields: ['id', 'name', 'language', 'usual'],
          filter: { field: 'active', op: 'is', value: true },
          sort: ['name'],
          limit: 200,
        },
        signal,
      ),
    enabled: isReadable,
  });
  const items = query.data?.items ?? [];
  const language = currentLanguage();
  const usual = items.find((one) => one.usual === true && one.language === language);
  const own = items.map(({ id, name, usual: isUsual }) => ({
    value: id,
    label: isUsual === true ? t('usual', { name }) : name,
  }));
  const standard = (['zh', 'en'] as const).map((one) => ({
    value: `standard-${one}`,
    label: t(`standard.${one}`),
  }));
  return { choices: [...own, ...standard], usual: usual?.id ?? `standard-${language}` };
}

// Fetched rather than linked to, so that a refusal is read here and not kept as a file.
async function download(
  id: string,
  { ending, template, title }: { ending: Ending; template: string; title: string },
): Promise<void> {
  const path = withParams(`/api/v1/papers/quote/${id}/offer.${ending}`, { template });
  const response = await fetch(path, {
    credentials: 'same-origin',
    headers: { 'x-rapport-language': currentLanguage() },
  });
  if (!response.ok) throw refusalOf(response.status, await response.text());
  const address = URL.createObjectURL(await response.blob());
  const anchor = document.createElement('a');
  anchor.href = address;
  anchor.download = `${title}.${ending}`;
  anchor.click();
  URL.revokeObjectURL(address);
}
