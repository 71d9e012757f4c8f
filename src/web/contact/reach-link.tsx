import { Suspense, useContext, useMemo, type MouseEvent, type ReactNode } from 'react';
import { useText } from '#web/language/language.ts';
import { contactTexts } from '#web/texts/contact.ts';
import styles from '#web/kinds/kinds.module.css';
import { DeskContext, PlaceContext, useContactActs } from './contact-acts.ts';
import { isWhole } from './reach.ts';

type Props = {
  readonly way: 'call' | 'mail';
  readonly number: string;
  readonly children?: ReactNode;
};

/** A number or address that opens the dialler or a mail, never without asking the gate; a masked one opens nothing. */
export function ReachLink({ way, number, children }: Props) {
  const t = useText(contactTexts);
  const contact = useContactActs();
  const desk = useContext(DeskContext);
  const on = useContext(PlaceContext);
  if (way === 'call' ? !isWhole(number) : number.includes('*')) return <>{children}</>;
  const use = (event: MouseEvent) => {
    event.stopPropagation();
    if (on === null && contact && way === 'call') return contact.call(number);
    if (on === null && contact) return contact.mail({ address: number });
    return desk({ way, number, on });
  };
  return (
    <button
      type="button"
      className={styles['link']}
      title={t(way === 'call' ? 'link.call' : 'link.mail')}
      onClick={use}
    >
      {children}
    </button>
  );
}

type OfRecordProps = { readonly object: string; readonly id: string; readonly children: ReactNode };

/** Says on which record the values stand, so that a number among them is used as that customer's. */
export function OfRecord({ object, id, children }: OfRecordProps) {
  const place = useMemo(() => ({ object, id }), [object, id]);
  return (
    <PlaceContext value={place}>
      <Suspense>{children}</Suspense>
    </PlaceContext>
  );
}
