export {
  asEngine,
  checkContacts,
  keepRefusals,
  mayOverride,
  requireOverride,
  type Checked,
} from './gate.ts';
