import { lazyRouteComponent } from '@tanstack/react-router';
import { page } from './inside.tsx';

/** The pages about selling beside its lists. */
export const selling = [
  page(
    '/sales/promotion',
    lazyRouteComponent(() => import('./pages/promotion/page.tsx'), 'PromotionPage'),
    ['method', 'from', 'to', 'by', 'whose'],
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
] as const;
