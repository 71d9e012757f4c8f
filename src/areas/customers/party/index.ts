export {
  conditionObject,
  customerSource,
  firstOf,
  meets,
  objectOfKind,
  type CustomerKind,
} from './queries/meeting.ts';
