import { lazy, Suspense, useState, type ReactNode } from 'react';
import { DeskContext, type Clicked } from './contact-acts.ts';

const ClickedContact = lazy(() =>
  import('./clicked-contact.tsx').then((module) => ({ default: module.ClickedContact })),
);

/** Lets numbers and addresses in lists, panels and cards be used, each through the gate. */
export function ContactDesk({ children }: { children: ReactNode }) {
  const [clicked, setClicked] = useState<Clicked | null>(null);
  return (
    <DeskContext value={setClicked}>
      {children}
      <Suspense>{clicked && <ClickedContact clicked={clicked} />}</Suspense>
    </DeskContext>
  );
}
