import { dayIn } from '#kit/instant.ts';
import { useNow } from '#web/frame/use-now.ts';
import { useFormat } from './format.ts';

/** The present day 'YYYY-MM-DD' in the user's zone. */
export function useToday(): string {
  const { zone } = useFormat();
  return dayIn(zone, new Date(useNow()).toISOString());
}
