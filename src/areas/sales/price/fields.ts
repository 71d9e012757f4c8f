export { periodFields } from '../whom.ts';
