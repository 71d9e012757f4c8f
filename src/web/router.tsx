import type { QueryClient } from '@tanstack/react-query';
import { createRoute, createRouter, lazyRouteComponent } from '@tanstack/react-router';
import { FailedPage, MissingPage } from './frame/missing.tsx';
import { inside, page, root, textIn } from './inside.tsx';
import { selling } from './selling-routes.ts';
import { readListSearch } from './pages/list/search.ts';
import { reportRoutes } from './pages/reports/routes.ts';

const signIn = createRoute({
  getParentRoute: () => root,
  path: '/sign-in',
  validateSearch: (search): { to?: string; error?: string } => ({
    ...textIn(search, 'to'),
    ...textIn(search, 'error'),
  }),
  component: lazyRouteComponent(() => import('./pages/sign-in/page.tsx'), 'SignInPage'),
});

const signInLink = createRoute({
  getParentRoute: () => root,
  path: '/sign-in/link',
  component: lazyRouteComponent(() => import('./pages/sign-in-link/page.tsx'), 'SignInLinkPage'),
});

const setUp = createRoute({
  getParentRoute: () => root,
  path: '/set-up',
  component: lazyRouteComponent(() => import('./pages/set-up/page.tsx'), 'SetUpPage'),
});

const home = page(
  '/',
  lazyRouteComponent(() => import('./pages/home/page.tsx'), 'HomePage'),
  ['scope', 'period'],
);

const list = createRoute({
  getParentRoute: () => inside,
  path: '/records/$object',
  validateSearch: readListSearch,
  component: lazyRouteComponent(() => import('./pages/list/page.tsx'), 'ListPage'),
});

const record = createRoute({
  getParentRoute: () => inside,
  path: '/records/$object/$id',
  validateSearch: (search): { tab?: string } => textIn(search, 'tab'),
  component: lazyRouteComponent(() => import('./pages/record/page.tsx'), 'RecordPage'),
});

const bin = createRoute({
  getParentRoute: () => inside,
  path: '/bin',
  validateSearch: (search): { object?: string } => textIn(search, 'object'),
  component: lazyRouteComponent(() => import('./pages/bin/page.tsx'), 'BinPage'),
});
const profile = createRoute({
  getParentRoute: () => inside,
  path: '/profile',
  component: lazyRouteComponent(() => import('./pages/profile/page.tsx'), 'ProfilePage'),
});

const calendar = page(
  '/calendar',
  lazyRouteComponent(() => import('./pages/calendar/page.tsx'), 'CalendarPage'),
  ['view', 'day', 'people', 'hide', 'done'],
);
const dataQuality = page(
  '/data-quality',
  lazyRouteComponent(() => import('./pages/data-quality/page.tsx'), 'DataQualityPage'),
);
const standing = [
  page(
    '/customers/flow',
    lazyRouteComponent(() => import('./pages/flow/page.tsx'), 'FlowPage'),
    ['what', 'from', 'to', 'whose', 'unit', 'stayed'],
  ),
  page(
    '/customers/classes',
    lazyRouteComponent(() => import('./pages/classes/page.tsx'), 'ClassesPage'),
    ['open'],
  ),
  page(
    '/customers/status-rules',
    lazyRouteComponent(() => import('./pages/status-rules/page.tsx'), 'StatusRulesPage'),
  ),
] as const;
const mine = [
  page(
    '/notifications',
    lazyRouteComponent(() => import('./pages/notifications/page.tsx'), 'NotificationsPage'),
    ['show', 'kind'],
  ),
  page(
    '/notifications/settings',
    lazyRouteComponent(() => import('./pages/notifications/settings.tsx'), 'NoticeSettingsPage'),
  ),
  page(
    '/merge',
    lazyRouteComponent(() => import('./pages/merge/page.tsx'), 'MergePage'),
    ['object', 'ids', 'keep'],
  ),
  page(
    '/pools',
    lazyRouteComponent(() => import('./pages/pools/page.tsx'), 'PoolsPage'),
    ['pool', 'view'],
  ),
  page(
    '/pools/$id/settings',
    lazyRouteComponent(() => import('./pages/pools/settings.tsx'), 'PoolSettingsPage'),
  ),
  page(
    '/portfolios',
    lazyRouteComponent(() => import('./pages/portfolios/page.tsx'), 'PortfoliosPage'),
  ),
  page(
    '/approval-rules',
    lazyRouteComponent(() => import('./pages/approval-rules/page.tsx'), 'ApprovalRulesPage'),
  ),
  page(
    '/approval-rules/$id',
    lazyRouteComponent(() => import('./pages/approval-rules/editor.tsx'), 'ApprovalRulePage'),
  ),
  page(
    '/to-do',
    lazyRouteComponent(() => import('./pages/to-do/page.tsx'), 'ToDoPage'),
  ),
] as const;

const administration = [
  page(
    '/admin',
    lazyRouteComponent(() => import('./pages/admin/page.tsx'), 'AdminPage'),
  ),
  page(
    '/admin/users',
    lazyRouteComponent(() => import('./pages/users/page.tsx'), 'UsersPage'),
    ['open', 'show', 'search'],
  ),
  page(
    '/admin/units',
    lazyRouteComponent(() => import('./pages/units/page.tsx'), 'UnitsPage'),
  ),
  page(
    '/admin/teams',
    lazyRouteComponent(() => import('./pages/teams/page.tsx'), 'TeamsPage'),
  ),
  page(
    '/admin/roles',
    lazyRouteComponent(() => import('./pages/roles/page.tsx'), 'RolesPage'),
  ),
  page(
    '/admin/roles/$id',
    lazyRouteComponent(() => import('./pages/role/page.tsx'), 'RolePage'),
    ['tab'],
  ),
  page(
    '/admin/shape-file',
    lazyRouteComponent(() => import('./pages/shape-file/page.tsx'), 'ShapeFilePage'),
  ),
  page(
    '/admin/sample-set-up',
    lazyRouteComponent(() => import('./pages/sample-set-up/page.tsx'), 'SampleSetUpPage'),
  ),
  page(
    '/admin/shape',
    lazyRouteComponent(() => import('./pages/shape/page.tsx'), 'ShapePage'),
  ),
  page(
    '/admin/shape/$object',
    lazyRouteComponent(() => import('./pages/shape-object/page.tsx'), 'ShapeObjectPage'),
    ['tab'],
  ),
  page(
    '/admin/delegations',
    lazyRouteComponent(() => import('./pages/delegations/page.tsx'), 'DelegationsPage'),
  ),
  page(
    '/admin/rights',
    lazyRouteComponent(() => import('./pages/rights/page.tsx'), 'RightsPage'),
    ['user', 'object', 'id'],
  ),
  page(
    '/admin/keys',
    lazyRouteComponent(() => import('./pages/api-keys/page.tsx'), 'ApiKeysPage'),
  ),
  page(
    '/admin/jobs',
    lazyRouteComponent(() => import('./pages/jobs/page.tsx'), 'JobsPage'),
    ['whose'],
  ),
  page(
    '/admin/workspace',
    lazyRouteComponent(() => import('./pages/workspace/page.tsx'), 'WorkspacePage'),
  ),
  page(
    '/admin/currencies',
    lazyRouteComponent(() => import('./pages/currencies/page.tsx'), 'CurrenciesPage'),
  ),
  page(
    '/admin/duplicate-rules',
    lazyRouteComponent(() => import('./pages/duplicate-rules/page.tsx'), 'DuplicateRulesPage'),
  ),
  page(
    '/admin/work-calendar',
    lazyRouteComponent(() => import('./pages/work-calendar/page.tsx'), 'WorkCalendarPage'),
  ),
  page(
    '/admin/formulas',
    lazyRouteComponent(() => import('./pages/formulas/page.tsx'), 'FormulasPage'),
  ),
  page(
    '/admin/sign-in-services',
    lazyRouteComponent(() => import('./pages/sign-in-services/page.tsx'), 'SignInServicesPage'),
  ),
  page(
    '/admin/access-log',
    lazyRouteComponent(() => import('./pages/access-log/page.tsx'), 'AccessLogPage'),
    ['user', 'kind', 'from', 'until', 'show'],
  ),
  page(
    '/admin/personal-fields',
    lazyRouteComponent(() => import('./pages/personal-fields/page.tsx'), 'PersonalFieldsPage'),
  ),
  page(
    '/import',
    lazyRouteComponent(() => import('./pages/imports/page.tsx'), 'ImportsPage'),
  ),
  page(
    '/import/$object',
    lazyRouteComponent(() => import('./pages/import/page.tsx'), 'ImportPage'),
    ['run', 'step'],
  ),
  page(
    '/search',
    lazyRouteComponent(() => import('./pages/search/page.tsx'), 'SearchPage'),
    ['q', 'object'],
  ),
  page(
    '/changes',
    lazyRouteComponent(() => import('./pages/changes/page.tsx'), 'ChangesPage'),
    ['open', 'whose', 'user', 'object', 'source', 'from', 'until'],
  ),
  page(
    '/admin/webhooks',
    lazyRouteComponent(() => import('./pages/webhooks/page.tsx'), 'WebhooksPage'),
    ['open'],
  ),
] as const;

const routes = root.addChildren([
  signIn,
  signInLink,
  setUp,
  inside.addChildren([
    home,
    list,
    record,
    calendar,
    dataQuality,
    bin,
    profile,
    ...mine,
    ...standing,
    ...selling,
    ...reportRoutes,
    ...administration,
  ]),
]);

/** The pages and their addresses. */
export function createAppRouter(client: QueryClient) {
  return createRouter({
    routeTree: routes,
    context: { client },
    defaultPreload: 'intent',
    defaultPendingMs: 400,
    // A page that fails leaves the frame around it standing.
    defaultErrorComponent: FailedPage,
    defaultNotFoundComponent: MissingPage,
    scrollRestoration: true,
    scrollToTopSelectors: ['#main'],
  });
}

declare module '@tanstack/react-router' {
  interface Register {
    router: ReturnType<typeof createAppRouter>;
  }
}
