/** What must be known before an offer is made: who decides, who judges the product, who signs and who uses it. */
export const neededRoles = ['decider', 'technical', 'buyer', 'user'] as const;

/** The roles that nobody is known to have. */
export function missingRoles(known: readonly (string | null)[]): (typeof neededRoles)[number][] {
  return neededRoles.filter((role) => !known.includes(role));
}
