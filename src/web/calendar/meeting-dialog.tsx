import { useState } from 'react';
import type { Linked } from '#web/kinds/values.ts';
import { useFormat } from '#web/language/format.ts';
import { nextHour } from './moving.ts';
import { planAt } from './plan.ts';
import { PlanDialog } from './plan-dialog.tsx';

type Props = {
  readonly customer: Linked;
  /** A person takes part himself. */
  readonly isPerson: boolean;
  readonly onClose: () => void;
};

/** The form of a meeting with a customer, at the next full hour. */
export function MeetingDialog({ customer, isPerson, onClose }: Props) {
  const { zone } = useFormat();
  const [plan] = useState(() => ({
    ...planAt(nextHour(new Date().toISOString(), zone), zone),
    customer,
    contacts: isPerson ? [customer] : [],
  }));
  return <PlanDialog plan={plan} before={null} owner={null} onClose={onClose} />;
}
