import { useObject } from '#web/api/use-meta.ts';
import { Entry } from '../entry.tsx';
import type { LineProps } from './folded.ts';

/** A follow-up that is done. */
export function ActivityLine({ folded, about }: LineProps) {
  const activity = useObject('activity');
  const [{ record }] = folded.entries;
  return activity && record ? <Entry activity={activity} row={record} about={about} /> : null;
}
