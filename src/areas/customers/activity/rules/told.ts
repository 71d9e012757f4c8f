/** What the story of a record shows of an activity. */
export const toldFields = [
  'kind',
  'subject',
  'text',
  'status',
  'at',
  'dueAt',
  'outcome',
  'performedBy',
  'owner',
  'regarding',
  'priority',
  'private',
] as const;

/** By which link activities name a customer: what was done with its people was done with a company. */
export const linkToCustomer: Readonly<Record<string, string>> = {
  account: 'account',
  contact: 'customer',
  household: 'customer',
};
