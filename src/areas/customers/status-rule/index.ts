export { statusJob, tellStatusOf } from './telling.ts';
