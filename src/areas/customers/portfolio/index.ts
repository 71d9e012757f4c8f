export { loadsOf } from './queries.ts';
