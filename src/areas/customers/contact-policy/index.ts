export {
  asEngine,
  checkContacts,
  isCleared,
  keepRefusals,
  mayOverride,
  passGate,
  refusalOf,
  requireOverride,
  said,
  type Checked,
  type Clearance,
  type Contact,
} from './gate.ts';
