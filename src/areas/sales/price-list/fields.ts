export { periodFields, whomFields } from '../whom.ts';
