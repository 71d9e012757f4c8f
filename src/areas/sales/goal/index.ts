export { attainments } from './attainment.ts';
export { columnAt } from './queries/column.ts';
export { creditedSql } from './queries/credited.ts';
export { readResults } from './queries/results.ts';
