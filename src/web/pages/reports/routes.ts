import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { isRecord } from '#web/api/is-record.ts';
import { inside, page } from '#web/inside.tsx';

/** The pages of reports. */
export const reportRoutes = [
  page(
    '/reports',
    lazyRouteComponent(() => import('./page.tsx'), 'ReportsPage'),
  ),
  createRoute({
    getParentRoute: () => inside,
    path: '/reports/$id',
    // What was changed of the report; its page reads it.
    validateSearch: (search): { d?: Record<string, unknown> } =>
      isRecord(search['d']) ? { d: search['d'] } : {},
    component: lazyRouteComponent(() => import('./report-page.tsx'), 'ReportPage'),
  }),
] as const;
