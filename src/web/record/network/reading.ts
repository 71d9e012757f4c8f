import type { Network } from '#web/api/around.ts';
import type { Say } from '#web/language/language.ts';
import type { organisationTexts } from '#web/texts/organisation.ts';

/** What joins two parties, in words. */
export function readingOf(
  { object, reading }: Network['links'][number],
  t: Say<typeof organisationTexts>,
): string {
  return object === 'membership' ? t('member') : (reading ?? '');
}
