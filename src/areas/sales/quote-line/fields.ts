export { lineFields } from '../line.ts';
