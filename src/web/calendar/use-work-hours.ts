import { useQuery } from '@tanstack/react-query';
import { partsOf } from '#kit/day.ts';
import { workMinutes, type Minutes } from './work-minutes.ts';
import { workYearQuery } from './work-year.ts';

/** When work is done on that day, by the workspace's work calendar; nothing until it is known. */
export function useWorkHours(day: string): readonly Minutes[] {
  const { data } = useQuery({ ...workYearQuery(partsOf(day).year), staleTime: 300_000 });
  return data ? workMinutes(day, data) : [];
}
