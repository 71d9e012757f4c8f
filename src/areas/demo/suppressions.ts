import { inLanguage, type Text } from '#kit/text.ts';
import type { ChangeInput } from '#model/api.ts';
import { userId } from './company.ts';
import type { DemoCustomers } from './customers.ts';
import { demoId } from './random.ts';
import { create, daysBefore, type DemoGround } from './step.ts';

type Line = {
  readonly person: number;
  readonly days: number;
  readonly channel: string;
  readonly purpose: string;
  readonly reasons: readonly string[];
  readonly about: Text;
  /** Who went on all the same, and why. */
  readonly override?: { readonly by: string; readonly why: Text };
};

const lines: readonly Line[] = [
  {
    person: 4,
    days: 26,
    channel: 'email',
    purpose: 'marketing',
    reasons: ['limit-week'],
    about: { en: 'Spring offers', zh: '春季促销' },
  },
  {
    person: 9,
    days: 17,
    channel: 'phone',
    purpose: 'sales',
    reasons: ['quiet-hours'],
    about: { en: 'Renewal of the service contract', zh: '维保续签' },
    override: {
      by: 'wang',
      why: { en: 'He asked to be called after nine.', zh: '客户要求九点后来电。' },
    },
  },
  {
    person: 14,
    days: 6,
    channel: 'phone',
    purpose: 'sales',
    reasons: ['complaint-open'],
    about: { en: 'New copiers', zh: '新款复印机' },
  },
];

/** Contacts that the gate refused in the last weeks. */
export function suppressions(ground: DemoGround, { contacts }: DemoCustomers): ChangeInput[] {
  const say = (text: Text) => inLanguage(text, ground.language);
  return lines.flatMap(({ person, days, about, reasons, override, ...line }) => {
    const contact = contacts[person]?.contact;
    if (!contact) return [];
    const refusedAt = daysBefore(ground.now, days).toISOString();
    return [
      create('suppression', demoId(`suppression ${person}`), {
        ...line,
        party: contact.id,
        reasons: [...reasons],
        about: say(about),
        refusedAt,
        askedBy: userId('liu'),
        ...(override
          ? {
              overriddenBy: userId(override.by),
              overriddenAt: refusedAt,
              overrideReason: say(override.why),
            }
          : {}),
      }),
    ];
  });
}
