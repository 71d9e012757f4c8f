export { refreshFallDays } from './falling.ts';
