export { takeDue, type DueReport } from './due.ts';
export { workspacesWithDueReports } from './queries/due.ts';
