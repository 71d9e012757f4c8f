export { asEngine, type Contact } from './gate.ts';
