import type { Say } from '#web/language/language.ts';
import type { jobsTexts } from '#web/texts/jobs.ts';

const known = [
  'import.dry-run',
  'import.commit',
  'changeset.undo',
  'ledger.verify',
  'duplicates.find',
  'mail.send',
] as const;

/** What a job is called; one that the page does not know goes by its own name. */
export function jobName(t: Say<typeof jobsTexts>, name: string): string {
  const found = known.find((one) => one === name);
  return found ? t(`name.${found}`) : name;
}
