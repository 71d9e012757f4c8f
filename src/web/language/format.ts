import { useMemo } from 'react';
import { useMeta } from '#web/api/use-meta.ts';
import { formatFor } from '#model/habits.ts';
import { useLanguage } from './language.ts';

/** How this user reads numbers, money and times. */
export type Format = ReturnType<typeof formatFor>;

/** Words for numbers, money and times in the language, region and zone in force. */
export function useFormat(): Format {
  const { language } = useLanguage();
  const { workspace, user } = useMeta();
  return useMemo(
    () =>
      formatFor({
        language,
        region: workspace.region,
        zone: user.zone || workspace.zone,
        currency: workspace.currency,
      }),
    [language, workspace, user],
  );
}
