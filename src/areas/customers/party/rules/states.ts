/** What a customer may be to us. */
export const customerStatuses = {
  'potential': { label: { en: 'Potential', zh: '潜在客户' }, color: 'grey' },
  'target': { label: { en: 'Target', zh: '目标客户' }, color: 'blue' },
  'first': { label: { en: 'First purchase', zh: '初次购买' }, color: 'teal' },
  'repeat': { label: { en: 'Repeat', zh: '重复购买' }, color: 'green' },
  'loyal': { label: { en: 'Loyal', zh: '忠诚客户' }, color: 'violet' },
  'lost': { label: { en: 'Lost', zh: '流失客户' }, color: 'red' },
  'won-back': { label: { en: 'Won back', zh: '挽回客户' }, color: 'amber' },
  'non-customer': { label: { en: 'Not a customer', zh: '非客户' }, color: 'grey' },
} as const;

/** How far a relationship has come. */
export const lifeCycleStages = {
  exploration: { label: { en: 'Exploration', zh: '考察期' }, color: 'grey' },
  formation: { label: { en: 'Formation', zh: '形成期' }, color: 'blue' },
  stability: { label: { en: 'Stability', zh: '稳定期' }, color: 'green' },
  decline: { label: { en: 'Decline', zh: '退化期' }, color: 'red' },
} as const;
