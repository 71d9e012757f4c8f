export { classFieldNames } from './fields-of-customers.ts';
export { designAction } from './actions.ts';
export { classJob, classOfThese } from './classing.ts';
export { classOf } from './class-of.ts';
