export { assignmentRulesInForce } from './in-force.ts';
export { candidatesOf, holdPeople } from './queries/candidates.ts';
export { fits, shareOut, type Decision } from './rules/share-out.ts';
export { hasRoom, type LeadFacts } from './rules/who-gets.ts';
