export { type Contact } from './gate.ts';
