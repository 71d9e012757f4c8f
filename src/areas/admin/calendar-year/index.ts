export { listSpecialDays } from './queries.ts';
