import { refuseIf } from '#kit/problem.ts';
import type { Effect } from '#model/effect.ts';
import { relatedOf, textAt, updateOf } from '#model/reading.ts';

const settled: ReadonlySet<string> = new Set(['qualified', 'disqualified']);

/** A lead is called after the person and the company, unless it has a name of its own. */
export const nameOfLead: Effect = {
  object: 'lead',
  on: ['name', 'personName', 'company'],
  derive: ({ op, before, after }) => {
    if (op === 'delete') return [];
    const made = composed(after);
    const given = textAt(after, 'name');
    const isMade = given === null || (before !== null && given === composed(before));
    refuseIf(given === null && made === null, 'lead.without-name', {}, { field: 'name' });
    return isMade && made !== null ? updateOf('lead', after, { name: made }) : [];
  },
};

/** Whoever changes where a lead stands leaves since when, and when it was settled. */
export const leadStands: Effect = {
  object: 'lead',
  on: ['state'],
  derive: ({ op, after, changed }, { now }) => {
    if (op === 'delete' || op === 'restore' || !changed.has('state')) return [];
    const since = changed.has('stateSince') ? (textAt(after, 'stateSince') ?? now) : now;
    const isSettled = settled.has(textAt(after, 'state') ?? '');
    return updateOf('lead', after, { stateSince: since, endedAt: isSettled ? since : null });
  },
};

function composed(lead: Readonly<Record<string, unknown>>): string | null {
  const words = [textAt(lead, 'personName'), textAt(lead, 'company')];
  const known = words.filter((word) => word !== null);
  return known.length > 0 ? known.join(' · ') : null;
}

/** What was done about a lead, and its files, go along to what it became. */
export const goesAlong: Effect = {
  object: 'lead',
  on: ['state'],
  needs: [
    { object: 'activity', link: 'regarding' },
    { object: 'file', link: 'regarding' },
  ],
  derive: ({ op, before, after }, context) => {
    const isNow = op === 'update' && before?.['state'] !== 'qualified';
    if (!isNow || after['state'] !== 'qualified') return [];
    const customer = textAt(after, 'account') ?? textAt(after, 'contact');
    const regarding = textAt(after, 'opportunity') ?? customer;
    return [
      ...relatedOf(context, 'activity').flatMap((one) =>
        updateOf('activity', one, { regarding, customer }),
      ),
      ...relatedOf(context, 'file').flatMap((one) => updateOf('file', one, { regarding })),
    ];
  },
};

/** A lead lies in a pool, or is somebody's: whoever gets it takes it out, whatever the way. */
export const inOneHand: Effect = {
  object: 'lead',
  on: ['owner', 'pool'],
  derive: ({ op, after, changed }) => {
    const isBoth = textAt(after, 'owner') !== null && textAt(after, 'pool') !== null;
    if (op === 'delete' || !isBoth) return [];
    const isNewlyPooled = changed.has('pool') && !changed.has('owner');
    return updateOf('lead', after, isNewlyPooled ? { owner: null } : { pool: null });
  },
};
