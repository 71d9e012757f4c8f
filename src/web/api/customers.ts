/** Whether the object is a customer: what stands around others is not gathered. */
export function isCustomer(object: string): boolean {
  return ['account', 'contact', 'household'].includes(object);
}
