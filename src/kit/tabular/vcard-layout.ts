/** The columns of a card that stand once, in their order, with the property of each. */
export const singleColumns = [
  ['Full name', 'FN'],
  ['Nickname', 'NICKNAME'],
  ['Title', 'TITLE'],
  ['Role', 'ROLE'],
  ['Birthday', 'BDAY'],
  ['Anniversary', 'ANNIVERSARY'],
  ['Gender', 'GENDER'],
  ['Language', 'LANG'],
  ['Time zone', 'TZ'],
  ['Position', 'GEO'],
  ['Categories', 'CATEGORIES'],
  ['Note', 'NOTE'],
  ['UID', 'UID'],
  ['Revision', 'REV'],
] as const;

/** The parts of N, of ADR and of ORG, in the order of the standard. */
export const nameParts = [
  'Family name',
  'Given name',
  'Additional names',
  'Prefix',
  'Suffix',
] as const;
export const addressParts = [
  'PO box',
  'extended',
  'street',
  'city',
  'region',
  'postal code',
  'country',
] as const;
export const companyParts = ['Company', 'Department'] as const;

/** The columns that stand as often as needed ('Phone 1', 'Phone 1 type', 'Phone 2' …), with the property of each. */
export const countedColumns = [
  ['Phone', 'TEL'],
  ['Email', 'EMAIL'],
  ['Address', 'ADR'],
  ['URL', 'URL'],
  ['Chat', 'IMPP'],
  ['Label', 'LABEL'],
] as const;
