import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import { call } from '#web/api/client.ts';
import { recordQuery } from '#web/api/queries.ts';
import type { Row } from '#web/api/row.ts';
import { useObject } from '#web/api/use-meta.ts';
import { useToast } from '#web/save/toasts.tsx';
import type { Clicked } from './contact-acts.ts';
import { MailDialog } from './mail-dialog.tsx';
import { RefusedCall } from './refused-call.tsx';
import { useDial, type Customer } from './use-dial.ts';

type Begun = { readonly customer: Customer; readonly record: Row; readonly address: string };

/** Asks whose the clicked number is, then goes the way of his own page. */
export function ClickedContact({ clicked }: { clicked: Clicked }) {
  const client = useQueryClient();
  const toast = useToast();
  const dial = useDial();
  const mayWrite = Boolean(useObject('activity')?.can.create);
  const [letter, setLetter] = useState<Begun | null>(null);
  const serve = async ({ way, number, on }: Clicked): Promise<void> => {
    try {
      const { party } = await whose(number, on);
      if (way === 'call') return dial.reach({ way, number }, party);
      if (!party || !mayWrite) return dial.reach({ way, number, text: '' }, party);
      const record = await client.fetchQuery(recordQuery(party.object, party.id));
      return setLetter({ customer: party, record, address: number });
    } catch (error) {
      return toast({ text: error instanceof Error ? error.message : String(error), tone: 'wrong' });
    }
  };
  const latest = useRef(serve);
  const served = useRef<Clicked | null>(null);
  useEffect(() => {
    latest.current = serve;
  });
  useEffect(() => {
    if (served.current === clicked) return;
    served.current = clicked;
    void latest.current(clicked);
  }, [clicked]);
  return (
    <>
      {letter && (
        <MailDialog
          object={letter.customer.object}
          record={letter.record}
          begun={{ address: letter.address }}
          onClose={() => setLetter(null)}
        />
      )}
      {dial.refused && <RefusedCall dial={dial} refused={dial.refused} />}
    </>
  );
}

function whose(address: string, on: Clicked['on']): Promise<{ party: Customer | null }> {
  return call('POST', '/contact-party', { body: { address, ...on } });
}
