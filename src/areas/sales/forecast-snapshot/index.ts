export { outlookOf } from './outlook.ts';
export { takeSnapshot } from './taking.ts';
