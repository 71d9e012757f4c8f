import { useQueryClient } from '@tanstack/react-query';
import { Button } from 'antd';
import { Reply, ReplyAll } from 'lucide-react';
import { lazy, Suspense, useState } from 'react';
import { customerOf } from '#web/api/around.ts';
import { findRow, listRows, recordQuery } from '#web/api/queries.ts';
import type { Row } from '#web/api/row.ts';
import { readLink, readText } from '#web/kinds/values.ts';
import { useFormat } from '#web/language/format.ts';
import { useText } from '#web/language/language.ts';
import { useToast } from '#web/save/toasts.tsx';
import { contactTexts } from '#web/texts/contact.ts';
import { useContactActs } from './contact-acts.ts';
import type { Letter } from './letter.ts';
import { replyTo } from './reply.ts';
import styles from './contact.module.css';

const MailDialog = lazy(() =>
  import('./mail-dialog.tsx').then((module) => ({ default: module.MailDialog })),
);

type Begun = {
  readonly object: string;
  readonly customer: Row;
  readonly letter: Letter;
  readonly answers: string | null;
};

/** Answers a mail of a customer's story, to whoever wrote it or to all; what it needs is read when it is asked for. */
export function ReplyActs({ mail }: { mail: string }) {
  const t = useText(contactTexts);
  const contact = useContactActs();
  const { begun, begin, end } = useReply(mail);
  if (!contact) return null;
  return (
    <>
      <span className={styles['row']}>
        <Button
          size="small"
          type="text"
          icon={<Reply size={14} aria-hidden />}
          onClick={() => void begin(false)}
        >
          {t('reply')}
        </Button>
        <Button
          size="small"
          type="text"
          icon={<ReplyAll size={14} aria-hidden />}
          onClick={() => void begin(true)}
        >
          {t('reply.all')}
        </Button>
      </span>
      {begun && (
        <Suspense>
          <MailDialog
            object={begun.object}
            record={begun.customer}
            begun={{ letter: begun.letter, answers: begun.answers }}
            onClose={end}
          />
        </Suspense>
      )}
    </>
  );
}

const mailFields = ['subject', 'text', 'content', 'direction', 'at', 'customer', 'customer.kind'];

function useReply(id: string) {
  const t = useText(contactTexts);
  const format = useFormat();
  const toast = useToast();
  const client = useQueryClient();
  const [begun, setBegun] = useState<Begun | null>(null);
  const begin = async (all: boolean): Promise<void> => {
    try {
      const [mail, { items: takings }] = await Promise.all([
        findRow('activity', id, mailFields),
        listRows('participant', {
          fields: ['role', 'address', 'party', 'user', 'name'],
          filter: { field: 'activity', op: 'is', value: id },
          limit: 200,
        }),
      ]);
      const whose = readLink(mail['customer']);
      if (!whose) return toast({ text: t('reply.nobody'), tone: 'wrong' });
      const object = customerOf(mail['customer.kind']);
      const customer = await client.fetchQuery(recordQuery(object, whose.id));
      const writer = takings.find((one) => one['role'] === 'from');
      const name = readText(writer?.['name']) ?? readText(writer?.['address']) ?? '';
      const wrote = t('reply.wrote', { when: format.exact(readText(mail['at']) ?? ''), name });
      const answers = mail['direction'] === 'in' ? id : null;
      return setBegun({
        object,
        customer,
        letter: replyTo({ mail, takings }, { all, wrote }),
        answers,
      });
    } catch (error) {
      return toast({ text: error instanceof Error ? error.message : String(error), tone: 'wrong' });
    }
  };
  return { begun, begin, end: () => setBegun(null) };
}
