export { tellAction } from './actions.ts';
export { rehearse } from './rehearsal.ts';
export { ruleShape } from './settings.ts';
export { statusJob, tellStatusOf } from './telling.ts';
