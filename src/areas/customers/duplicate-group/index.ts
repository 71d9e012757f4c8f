export { closeEmptied } from './actions.ts';
export { sendSearch } from './search.ts';
