export { classFieldNames } from './fields-of-customers.ts';
