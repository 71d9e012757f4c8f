import { lazy, Suspense, useMemo, useState, type ReactNode } from 'react';
import type { ObjectMeta } from '#model/api.ts';
import type { Row } from '#web/api/row.ts';
import { useObject } from '#web/api/use-meta.ts';
import { ContactContext } from './contact-acts.ts';
import type { Reach } from './reach.ts';
import { useDial } from './use-dial.ts';

const MailDialog = lazy(() =>
  import('./mail-dialog.tsx').then((module) => ({ default: module.MailDialog })),
);
const RefusedCall = lazy(() =>
  import('./refused-call.tsx').then((module) => ({ default: module.RefusedCall })),
);

const customers = new Set(['account', 'contact', 'household']);

type Props = {
  readonly object: ObjectMeta;
  readonly record: Row;
  readonly children: ReactNode;
};

/** Lets numbers and addresses on a customer's page be called and written to, each through the gate. */
export function ContactProvider({ object, record, children }: Props) {
  const mayWrite = Boolean(useObject('activity')?.can.create);
  const isCustomer = customers.has(object.name) && record['deletedAt'] == null && mayWrite;
  const [letter, setLetter] = useState<{ address?: string; text?: string } | null>(null);
  const dial = useDial();
  const { reach } = dial;
  const acts = useMemo(
    () =>
      isCustomer
        ? {
            reach: (asked: Reach) => reach(asked, { object: object.name, id: record.id }),
            call: (number: string) =>
              reach({ way: 'call', number }, { object: object.name, id: record.id }),
            mail: (begun: { address?: string; text?: string } = {}) => setLetter(begun),
          }
        : null,
    [isCustomer, reach, object.name, record.id],
  );
  return (
    <ContactContext value={acts}>
      {children}
      <Suspense>
        {letter && (
          <MailDialog
            object={object.name}
            record={record}
            begun={letter}
            onClose={() => setLetter(null)}
          />
        )}
        {dial.refused && <RefusedCall dial={dial} refused={dial.refused} />}
      </Suspense>
    </ContactContext>
  );
}
