export { remindOfOverdue } from './overdue.ts';
export { owedBy, owedGroups } from './queries/owed.ts';
export { owedTotal } from './queries/total.ts';
