export { deliverLineInput } from './fields.ts';
