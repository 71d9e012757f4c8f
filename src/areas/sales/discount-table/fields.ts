export { periodFields, whatFields, whomFields } from '../whom.ts';
