export { findWorkYear, listSpecialDays } from './queries.ts';
