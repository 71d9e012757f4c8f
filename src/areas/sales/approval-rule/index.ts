export { ruleOf, rulesInForce, type ApprovalRule } from './in-force.ts';
