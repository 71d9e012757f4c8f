/** The guide that belongs to each page, by the path of its route. */
export const guideOfPage: Readonly<Record<string, string>> = {
  '/': 'home',
  '/records/$object': 'lists-and-records',
  '/records/$object/$id': 'lists-and-records',
  '/bin': 'undo-and-history',
  '/profile': 'administration',
  '/calendar': 'calendar',
  '/data-quality': 'data-quality',
  '/customers/flow': 'classes',
  '/customers/classes': 'classes',
  '/customers/status-rules': 'classes',
  '/notifications': 'notifications',
  '/notifications/settings': 'notifications',
  '/merge': 'merging',
  '/pools': 'pools',
  '/pools/$id/settings': 'pools',
  '/portfolios': 'pools',
  '/to-do': 'notifications',
  '/admin': 'administration',
  '/admin/users': 'administration',
  '/admin/units': 'administration',
  '/admin/teams': 'administration',
  '/admin/roles': 'rights',
  '/admin/roles/$id': 'rights',
  '/admin/delegations': 'rights',
  '/admin/rights': 'rights',
  '/admin/keys': 'api',
  '/admin/jobs': 'administration',
  '/admin/workspace': 'administration',
  '/admin/currencies': 'administration',
  '/admin/work-calendar': 'calendar',
  '/admin/shape': 'own-shape',
  '/admin/shape/$object': 'own-shape',
  '/admin/shape-file': 'own-shape',
  '/admin/sample-set-up': 'own-shape',
  '/admin/personal-fields': 'rights',
  '/admin/duplicate-rules': 'merging',
  '/admin/formulas': 'formulas',
  '/admin/sign-in-services': 'administration',
  '/admin/access-log': 'rights',
  '/import': 'import-and-export',
  '/import/$object': 'import-and-export',
  '/search': 'search',
  '/changes': 'undo-and-history',
  '/admin/webhooks': 'webhooks',
};

const guideOfRecord: Readonly<Record<string, string>> = {
  'account': 'customer-page',
  'contact': 'customer-page',
  'household': 'customer-page',
  'party': 'customer-page',
  'activity': 'follow-up',
  'commitment': 'follow-up',
  'contact-policy': 'contacting-customers',
  'classification': 'classes',
  'status-rule': 'classes',
  'pool': 'pools',
  'webhook': 'webhooks',
};

/** The guide for the page that is open: what is told of an object goes before what is told of all records. */
export function guideFor(path: string, object: string | undefined): string {
  const isList = path === '/records/$object';
  const ofObject = object === undefined ? undefined : guideOfRecord[object];
  const isCustomerList = isList && ofObject === 'customer-page';
  return (isCustomerList ? undefined : ofObject) ?? guideOfPage[path] ?? 'getting-started';
}
