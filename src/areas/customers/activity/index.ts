export { listCalendar } from './queries/calendar.ts';
