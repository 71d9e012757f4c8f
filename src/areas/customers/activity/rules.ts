import { withoutIds } from '#kit/mentions.ts';
import { refuseIf } from '#kit/problem.ts';
import { reminderAt } from '#kit/reminder.ts';
import type { Effect, EffectChange, EffectContext } from '#model/effect.ts';
import { linkedBy, textAt, updateOf } from '#model/reading.ts';

const kindsOfParty: ReadonlySet<string> = new Set(['account', 'contact', 'household']);
const longestSubject = 80;

/** An activity belongs to the customer that it regards, has a subject, and stands at the time when it was or will be. */
export const activityInShape: Effect = {
  object: 'activity',
  on: [
    'kind',
    'subject',
    'text',
    'regarding',
    'customer',
    'status',
    'startAt',
    'endAt',
    'dueAt',
    'doneAt',
    'performedBy',
    'remindBefore',
  ],
  linked: ['regarding', 'customer'],
  derive: (change, context) => {
    if (change.op === 'delete') return [];
    const { after } = change;
    refuseIf(isBackwards(after), 'activity.ends-before-start', {}, { field: 'endAt' });
    const done = doneOf(change, context);
    const customer = customerOf(change, context);
    return updateOf('activity', after, {
      subject: subjectOf(after),
      customer,
      account: accountOf(customer, context),
      ...done,
      ...reminderOf(change, context),
      at:
        done.doneAt ??
        textAt(after, 'startAt') ??
        textAt(after, 'dueAt') ??
        createdAt(change, context),
    });
  },
};

function isBackwards(after: EffectChange['after']): boolean {
  const [start, end] = [textAt(after, 'startAt'), textAt(after, 'endAt')];
  return start !== null && end !== null && end < start;
}

// A note needs no subject of its own: its first line names it.
function subjectOf(after: EffectChange['after']): string | null {
  const given = textAt(after, 'subject');
  if (given !== null) return given;
  const first =
    withoutIds(textAt(after, 'text') ?? '')
      .trim()
      .split('\n', 1)[0] ?? '';
  const letters = [...first];
  if (letters.length <= longestSubject) return first === '' ? null : first;
  return `${letters.slice(0, longestSubject).join('')}…`;
}

/** The customer whom the regarded record is about, unless another one is named. */
function customerOf({ after, changed }: EffectChange, context: EffectContext): string | null {
  const given = textAt(after, 'customer');
  const regarded = linkedBy(context, 'regarding');
  if (!regarded || (given !== null && !changed.has('regarding'))) return given;
  if (kindsOfParty.has(regarded.object)) return textAt(regarded.record, 'id');
  const linked = textAt(regarded.record, 'party') ?? textAt(regarded.record, 'customer');
  return linked ?? given;
}

/** The company behind the customer: himself, or where he mainly works. */
function accountOf(customer: string | null, context: EffectContext): string | null {
  const known = [linkedBy(context, 'regarding'), linkedBy(context, 'customer')];
  const who = known.find((one) => one !== null && textAt(one.record, 'id') === customer);
  if (!who) return null;
  return who.object === 'account' ? customer : textAt(who.record, 'account');
}

// Only what moves the reminder: one that is over must not come again because a word was mended.
function reminderOf(
  { after, changed }: EffectChange,
  { now }: EffectContext,
): { remindAt: string | null } | undefined {
  const moves = ['status', 'startAt', 'dueAt', 'remindBefore'].some((name) => changed.has(name));
  if (!moves) return undefined;
  const minutes = after['remindBefore'];
  return {
    remindAt: reminderAt(
      {
        isOpen: after['status'] === 'open',
        time: textAt(after, 'startAt') ?? textAt(after, 'dueAt'),
        minutes: typeof minutes === 'number' ? minutes : null,
      },
      now,
    ),
  };
}

/** What is done knows when and by whom; what is opened again forgets it. */
function doneOf(
  { after, before }: EffectChange,
  context: EffectContext,
): { doneAt: string | null; performedBy: string | null } {
  const performedBy = textAt(after, 'performedBy');
  const doneAt = textAt(after, 'doneAt');
  if (after['status'] === 'done') {
    const me = context.userId === '' ? textAt(after, 'owner') : context.userId;
    return { doneAt: doneAt ?? pastStart(after, context), performedBy: performedBy ?? me };
  }
  const reopened = before?.['status'] === 'done';
  return { doneAt: reopened ? null : doneAt, performedBy: reopened ? null : performedBy };
}

// A visit that is written down later was done when it took place.
function pastStart(after: EffectChange['after'], { now }: EffectContext): string {
  const start = textAt(after, 'startAt');
  return start !== null && start < now ? start : now;
}

function createdAt({ before }: EffectChange, { now }: EffectContext): string {
  return textAt(before, 'createdAt') ?? now;
}
