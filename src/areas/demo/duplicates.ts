import type { ChangeInput } from '#model/api.ts';
import type { DemoCustomers } from './customers.ts';
import { demoId } from './random.ts';
import { create } from './step.ts';

/** What was typed in from the list of a trade fair though it was there: people who stand twice. */
export function enteredTwice({ contacts }: DemoCustomers): ChangeInput[] {
  const chinese = contacts.filter(({ contact }) => contact.account.isChinese);
  const foreign = contacts.filter(({ contact }) => !contact.account.isChinese);
  const again = [chinese[2], chinese[11], foreign[1]].flatMap((one) => one ?? []);
  return again.flatMap(({ contact, change }, index) => {
    const { phone, email, owner, unit } = valuesOf(change);
    const isByMail = index > 0;
    return create('contact', demoId(`twice ${contact.id}`), {
      name: contact.account.isChinese ? contact.name : withSlip(contact.name),
      phone: isByMail ? null : phone,
      email: isByMail ? email : null,
      source: 'exhibition',
      owner,
      unit,
    });
  });
}

function valuesOf(change: ChangeInput): Readonly<Record<string, unknown>> {
  return 'values' in change ? change.values : {};
}

// Two letters changed over, as fast fingers do.
function withSlip(name: string): string {
  return name.replace(/(.)(.)$/, '$2$1');
}
