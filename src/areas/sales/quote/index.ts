export { expireQuotes } from './expiring.ts';
