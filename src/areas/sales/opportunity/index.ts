export { linesInput } from './asking.ts';
