export { flowsOf, moversOf } from './queries/flows.ts';
