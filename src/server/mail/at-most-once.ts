import type { JobRun } from '#engine/jobs/index.ts';
import { newId } from '#kit/id.ts';
import type { Outcome } from './hand-over.ts';

/**
 * Notes before a hand-over that it begins and after it how it ended. A run that finds a beginning of another run without
 * an end cannot know whether the mail went out: that is for a person to see, and never sent again by itself.
 */
export async function atMostOnce(
  step: JobRun<unknown>['step'],
  deliver: () => Promise<Outcome>,
): Promise<Outcome> {
  const mine = newId();
  for (let round = 1; ; round += 1) {
    const begun = await step(`begun-${round}`, () => Promise.resolve(mine));
    if (begun === mine) {
      const outcome = await deliver();
      await step<string>(`ended-${round}`, () => Promise.resolve(outcome.kind));
      return outcome;
    }
    const ended = await step<string>(`ended-${round}`, () => Promise.resolve('unknown'));
    if (ended === 'taken') return { kind: 'taken' };
    if (ended === 'unknown') return { kind: 'unknown', reason: 'the run before broke off' };
  }
}
