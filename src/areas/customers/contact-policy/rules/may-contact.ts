import { addMilliseconds, dayIn } from '#kit/instant.ts';
import {
  reasons,
  type Caution,
  type Channel,
  type Reason,
} from '../../party/rules/contact-choices.ts';
import type { Decision, PartyFacts, Policy, Question, Verdict } from './facts.ts';
import {
  firstAllowed,
  preferredTimeRule,
  pushing,
  timeRulesOf,
  type TimeRule,
} from './time-rules.ts';

/** Whether the customer may be contacted so, for that, at that instant: the one rule before every send and every dial. */
export function mayContact(
  party: PartyFacts,
  question: Question,
  { policies, zone }: { readonly policies: readonly Policy[]; readonly zone: string },
): Verdict {
  const fitting = firstFitting(policies, party, question);
  const clocks = clocksOf(party, question, fitting, zone);
  const standing = standingReasons(party, question, fitting, zone);
  const timed = clocks.filter(({ earliest }) => earliest(question.at) !== question.at);
  const found = new Set([...standing, ...timed.map(({ reason }) => reason)]);
  const warnings = cautionsOf(party, question, zone);
  if (found.size === 0) return { allowed: true, warnings };
  return {
    allowed: false,
    reasons: order.filter((reason) => found.has(reason)),
    warnings,
    nextAllowedAt: standing.length > 0 ? null : firstAllowed(clocks, question.at),
  };
}

const order = Object.keys(reasons).filter(isReason);

/** Whether the word is one of the reasons. */
export function isReason(name: string): name is Reason {
  return name in reasons;
}

const byLaw: ReadonlySet<Reason> = new Set([
  'do-not-contact',
  'consent-withdrawn',
  'consent-missing',
  'address-do-not-use',
]);

/** Whether somebody with that privilege may go on all the same: never against the customer's own will. */
export function isOverridable(found: readonly Reason[]): boolean {
  return found.every((reason) => !byLaw.has(reason) && reason !== 'address-missing');
}

const direct: ReadonlySet<Channel> = new Set(['phone', 'visit', 'message', 'wechat']);

/** The policies of the first order that fit; an existing order or an answer knows no limits. */
function firstFitting(
  policies: readonly Policy[],
  { classIds }: PartyFacts,
  { channel, purpose, answers }: Question,
): Policy[] {
  if (purpose === 'transaction' || answers === true) return [];
  const fitting = policies.filter(
    (policy) =>
      (policy.purpose === 'any' || policy.purpose === purpose) &&
      (policy.channel === 'any' || policy.channel === channel) &&
      (policy.classId === null || classIds.includes(policy.classId)),
  );
  const first = Math.min(...fitting.map((policy) => policy.order));
  return fitting.filter((policy) => policy.order === first);
}

function clocksOf(
  party: PartyFacts,
  question: Question,
  fitting: readonly Policy[],
  zone: string,
): TimeRule[] {
  const isBound =
    pushing.has(question.purpose) && direct.has(question.channel) && question.answers !== true;
  return [
    ...fitting.flatMap((policy) => timeRulesOf(policy, party, question, zone)),
    ...(isBound ? preferredTimeRule(party.preferredTime, party.zone ?? zone) : []),
  ];
}

/** What waiting does not mend. */
function standingReasons(
  party: PartyFacts,
  question: Question,
  fitting: readonly Policy[],
  zone: string,
): Reason[] {
  const { purpose, channel, at, answers } = question;
  const latest = latestDecision(party.consents, purpose, channel);
  const today = dayIn(party.zone ?? zone, at);
  const isGiven = latest?.decision === 'given' && (latest.expiresOn ?? today) >= today;
  return [
    ...reasonIf(party.doNotContact && answers !== true, 'do-not-contact'),
    ...reasonIf(latest?.decision === 'withdrawn', 'consent-withdrawn'),
    ...reasonIf(
      fitting.some((policy) => policy.needsConsent) && !isGiven && latest?.decision !== 'withdrawn',
      'consent-missing',
    ),
    ...addressReasons(party, question),
    ...reasonIf(
      party.openComplaint &&
        pushing.has(purpose) &&
        fitting.some((policy) => policy.complaintStops),
      'complaint-open',
    ),
    ...contentReasons(question, fitting),
  ];
}

function contentReasons(
  { content = { characters: 0, files: 0 } }: Question,
  fitting: readonly Policy[],
): Reason[] {
  const exceeds = (most: number | null, amount: number): boolean => most !== null && amount > most;
  return [
    ...reasonIf(
      fitting.some(({ maxCharacters }) => exceeds(maxCharacters, content.characters)),
      'message-too-long',
    ),
    ...reasonIf(
      fitting.some(({ maxFiles }) => exceeds(maxFiles, content.files)),
      'too-many-files',
    ),
  ];
}

/** The last word on that purpose over that channel, in general or in particular; of two at the same instant the refusal. */
function latestDecision(
  consents: readonly Decision[],
  purpose: string,
  channel: string,
): Decision | undefined {
  const about = consents.filter(
    (one) => one.purpose === purpose && (one.channel === channel || one.channel === 'any'),
  );
  return about.toSorted(byWeight)[0];
}

function byWeight(a: Decision, b: Decision): number {
  if (a.decidedAt !== b.decidedAt) return a.decidedAt > b.decidedAt ? -1 : 1;
  if (a.decision !== b.decision) return a.decision === 'withdrawn' ? -1 : 1;
  // Two that were given at once: the one that holds longer says what holds.
  return (a.expiresOn ?? '9999-12-31') > (b.expiresOn ?? '9999-12-31') ? -1 : 1;
}

const addressed: ReadonlySet<Channel> = new Set(['phone', 'email', 'message', 'wechat']);

function addressReasons({ addresses }: PartyFacts, { channel, address }: Question): Reason[] {
  if (!addressed.has(channel)) return [];
  const ofChannel = addresses.filter((one) => one.channel === channel);
  const meant = address == null ? ofChannel : ofChannel.filter((one) => one.value === address);
  if (meant.length === 0) return address == null ? ['address-missing'] : [];
  const usable = meant.filter((one) => !one.invalid && !one.doNotUse);
  // Of one number that stands there twice the worse word counts; of several numbers one good one is enough.
  const isFree = address == null ? usable.length > 0 : usable.length === meant.length;
  if (isFree) return [];
  return [meant.some((one) => one.doNotUse) ? 'address-do-not-use' : 'address-invalid'];
}

const lately = 30 * 86_400_000;

function cautionsOf(party: PartyFacts, question: Question, zone: string): Caution[] {
  const { purpose, channel, at, answers } = question;
  const preferred = preferredTimeRule(party.preferredTime, party.zone ?? zone);
  const isBound = pushing.has(purpose) && direct.has(channel) && answers !== true;
  const isOutside = preferred.some(({ earliest }) => earliest(at) !== at);
  const marketing = latestDecision(party.consents, 'marketing', channel);
  const { refusedAt, preferredChannel } = party;
  const found: [Caution, boolean][] = [
    ['answers-only', party.doNotContact && answers === true],
    ['marketing-withdrawn', purpose === 'sales' && marketing?.decision === 'withdrawn'],
    ['channel-not-preferred', preferredChannel !== null && preferredChannel !== channel],
    ['outside-preferred-time', !isBound && isOutside && direct.has(channel)],
    ['refused-lately', refusedAt !== null && refusedAt > addMilliseconds(at, -lately)],
  ];
  return found.flatMap(([name, holds]) => (holds ? [name] : []));
}

function reasonIf(holds: boolean, reason: Reason): Reason[] {
  return holds ? [reason] : [];
}
