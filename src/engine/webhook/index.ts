export { bodyOf, type Body } from './body.ts';
export {
  finishTry,
  forgetDeliveries,
  listDeliveries,
  nextDelivery,
  replayDelivery,
  replaySince,
  type Outcome,
} from './delivery.ts';
export {
  findHook,
  keepSecret,
  leaseHook,
  readyHooks,
  releaseHook,
  type Hook,
  type HookKey,
} from './hook.ts';
