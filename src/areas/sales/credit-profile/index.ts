export { checkCredit } from './checking.ts';
