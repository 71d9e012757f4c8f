export { tellAction } from './actions.ts';
export { adviceFor } from './advice.ts';
export { rehearse } from './rehearsal.ts';
export { ruleShape } from './settings.ts';
export { statusJob, tellStatusOf } from './telling.ts';
