import { useQuery } from '@tanstack/react-query';
import { readNoticeSettings, usualReminder } from '#model/notice-kinds.ts';
import { recordQuery } from '#web/api/queries.ts';
import { useMeta } from '#web/api/use-meta.ts';

/** The minutes before which this user is usually reminded of an activity of that kind; null where not. */
export function useUsualReminder(kind: string): number | null {
  const { user } = useMeta();
  const { data } = useQuery(recordQuery('user', user.id, ['notices']));
  return usualReminder(readNoticeSettings(data?.['notices']), kind);
}
