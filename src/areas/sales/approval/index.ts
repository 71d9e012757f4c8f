export { actOnLate } from './late.ts';
export { ruleNeeded } from './needed.ts';
