/** The kinds of entry with which somebody came in. */
export const openingKinds: readonly string[] = [
  'sign-in.accepted',
  'sign-in.second-step',
  'sign-in.provider',
  'sign-in.link',
];

/** What may stand out of what a person did. */
export const unusualKinds = [
  'new-device',
  'new-address',
  'refusals',
  'failures',
  'mass-reads',
] as const;
export type Unusual = (typeof unusualKinds)[number];

const manyRefusals = 20;
const manyFailures = 5;

/** What stands out: a device or address that is new, 20 refusals and more, 5 failed sign-ins and more, any mass read. */
export function unusualIn(
  kinds: Readonly<Record<string, number>>,
  fresh: { readonly devices: number; readonly addresses: number },
): Unusual[] {
  const times = (...names: string[]) => names.reduce((sum, name) => sum + (kinds[name] ?? 0), 0);
  const found: Record<Unusual, boolean> = {
    'new-device': fresh.devices > 0,
    'new-address': fresh.addresses > 0,
    'refusals': times('refused') >= manyRefusals,
    'failures': times('sign-in.failed', 'sign-in.second-step-failed') >= manyFailures,
    'mass-reads': times('reads.many') > 0,
  };
  return unusualKinds.filter((name) => found[name]);
}
