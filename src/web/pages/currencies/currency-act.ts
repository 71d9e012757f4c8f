/** What is being done: a currency is added, gets a rate, or shows its earlier ones. */
export type CurrencyAct =
  | { readonly act: 'add' }
  | { readonly act: 'rate' | 'history'; readonly id: string };
