import { createRoute, lazyRouteComponent, redirect } from '@tanstack/react-router';
import { inside, page } from './inside.tsx';

/** The pages about selling beside its lists. */
export const selling = [
  page(
    '/sales/promotion',
    lazyRouteComponent(() => import('./pages/promotion/page.tsx'), 'PromotionPage'),
    ['method', 'from', 'to', 'by', 'whose'],
  ),
  page(
    '/money/receivables',
    lazyRouteComponent(() => import('./pages/receivables/page.tsx'), 'ReceivablesPage'),
    ['by', 'whose'],
  ),
  page(
    '/sales/goals',
    lazyRouteComponent(() => import('./pages/goals/page.tsx'), 'GoalsPage'),
    ['year', 'measure'],
  ),
  page(
    '/sales/forecast',
    lazyRouteComponent(() => import('./pages/forecast/page.tsx'), 'ForecastPage'),
    ['period', 'whose', 'asOf'],
  ),
  page(
    '/sales/leads/conversion',
    lazyRouteComponent(() => import('./pages/conversion/page.tsx'), 'ConversionPage'),
    ['from', 'to', 'by', 'whose'],
  ),
  // The lead pool is the list of leads, filtered.
  createRoute({
    getParentRoute: () => inside,
    path: '/sales/leads/pool',
    beforeLoad: () => {
      const filter = { all: [{ field: 'pool', op: 'isNotEmpty' } as const] };
      throw redirect({ to: '/records/$object', params: { object: 'lead' }, search: { filter } });
    },
  }),
] as const;
