import type { Text } from '#kit/text.ts';

/** What a personal field is held for: the purposes that a person may agree to. */
export const fieldPurposes = [
  'sales',
  'service',
  'marketing',
  'survey',
  'profiling',
  'sharing',
  'recording',
] as const;
export type FieldPurpose = (typeof fieldPurposes)[number];

/** What allows holding it. */
export const groundNames = ['consent', 'contract', 'duty', 'interest'] as const;
export type Ground = (typeof groundNames)[number];
export const grounds = {
  consent: { en: 'Consent', zh: '本人同意' },
  contract: { en: 'Contract with the person', zh: '订立或履行合同所必需' },
  duty: { en: 'Legal duty', zh: '法定义务' },
  interest: { en: 'Legitimate interest', zh: '正当利益' },
} as const satisfies Readonly<Record<Ground, Text>>;

/** What a workspace says of one field of persons or households. */
export type Registered = {
  readonly isPersonal: boolean;
  /** null where nobody said. */
  readonly purpose: FieldPurpose | null;
  readonly ground: Ground | null;
};

const reaching: Registered = { isPersonal: true, purpose: 'sales', ground: 'interest' };
const serving: Registered = { isPersonal: true, purpose: 'service', ground: 'contract' };
const knowing: Registered = { isPersonal: true, purpose: 'profiling', ground: 'consent' };
const impersonal: Registered = { isPersonal: false, purpose: null, ground: null };
const undecided: Registered = { isPersonal: true, purpose: null, ground: null };

const begun: Readonly<Record<string, Registered>> = {
  name: reaching,
  familyName: reaching,
  givenName: reaching,
  salutation: reaching,
  gender: reaching,
  phone: reaching,
  email: reaching,
  website: reaching,
  address: serving,
  account: reaching,
  jobTitle: reaching,
  department: reaching,
  reportsTo: reaching,
  assistant: reaching,
  preferredChannel: serving,
  preferredTime: serving,
  preferredLanguage: serving,
  zone: serving,
  needs: serving,
  description: serving,
  birthOn: knowing,
  birthday: knowing,
  starSign: knowing,
  marriage: knowing,
  education: knowing,
  character: knowing,
  interests: knowing,
  diet: knowing,
  photo: knowing,
  head: serving,
  size: knowing,
  income: knowing,
};

/** What holds of a field until the administrator says otherwise; a field of one's own counts as personal and undecided. */
export function begunWith(field: string, isOwn: boolean): Registered {
  return begun[field] ?? (isOwn ? undecided : impersonal);
}

type Decision = {
  readonly purpose: string;
  readonly channel: string;
  readonly decision: string;
  readonly decidedAt: string;
  readonly expiresOn: string | null;
};

/** Why a field should not be held as it is; null where nothing speaks against it. */
export type Gap = 'no-purpose' | 'no-ground' | 'consent-missing' | 'consent-withdrawn';

/** What is missing for holding a filled field: a purpose, a ground, or the consent that the ground names. */
export function gapOf(
  { isPersonal, purpose, ground }: Registered,
  consents: readonly Decision[],
  today: string,
): Gap | null {
  if (!isPersonal) return null;
  if (purpose === null) return 'no-purpose';
  if (ground === null) return 'no-ground';
  if (ground !== 'consent') return null;
  const about = consents.filter((one) => one.purpose === purpose).toSorted(latestFirst);
  const latest = [...Map.groupBy(about, (one) => one.channel).values()].flatMap(
    ([first]) => first ?? [],
  );
  // A word on one channel says how he may be reached; that on any says whether it may be held.
  const general = latest.find((one) => one.channel === 'any');
  if (general?.decision === 'withdrawn') return 'consent-withdrawn';
  const isGiven = latest.some(
    (one) => one.decision === 'given' && (one.expiresOn ?? today) >= today,
  );
  if (isGiven) return null;
  return latest.some((one) => one.decision === 'withdrawn')
    ? 'consent-withdrawn'
    : 'consent-missing';
}

// Of two at the same instant the refusal holds.
function latestFirst(a: Decision, b: Decision): number {
  if (a.decidedAt !== b.decidedAt) return a.decidedAt > b.decidedAt ? -1 : 1;
  return a.decision === 'withdrawn' ? -1 : 1;
}
