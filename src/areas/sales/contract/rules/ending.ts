import { addDays, addMonths } from '#kit/day.ts';

/** A running contract as far as its end goes. */
export type Running = {
  readonly state: string;
  readonly endsOn: string | null;
  readonly warnDays: number | null;
  readonly renewal: string;
};

/** What a day does to a running contract: nothing, the warning that it ends soon, its end, or its renewal. */
export function whatTheDayDoes(
  { state, endsOn, warnDays, renewal }: Running,
  today: string,
): 'nothing' | 'warn' | 'end' | 'renew' {
  if (endsOn === null || (state !== 'active' && state !== 'expiring')) return 'nothing';
  if (today > endsOn) return renewal === 'automatic' ? 'renew' : 'end';
  return state === 'active' && today >= addDays(endsOn, -(warnDays ?? 0)) ? 'warn' : 'nothing';
}

/** From when until when the contract after this one runs: on the next day, so many months; a last day of a month stays one. */
export function termAfter(
  endsOn: string,
  months: number,
): { readonly startsOn: string; readonly endsOn: string } {
  const startsOn = addDays(endsOn, 1);
  return { startsOn, endsOn: addDays(addMonths(startsOn, months), -1) };
}
