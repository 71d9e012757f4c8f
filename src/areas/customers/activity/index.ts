export { listCalendar } from './queries/calendar.ts';
export { listConflicts } from './queries/conflicts.ts';
export { feedOf } from './queries/feed.ts';
