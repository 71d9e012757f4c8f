export { listCalendar } from './queries/calendar.ts';
export { listConflicts } from './queries/conflicts.ts';
