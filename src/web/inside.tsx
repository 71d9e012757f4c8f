import type { QueryClient } from '@tanstack/react-query';
import {
  createRootRouteWithContext,
  createRoute,
  lazyRouteComponent,
  Outlet,
  redirect,
  type RouteComponent,
} from '@tanstack/react-router';
import { Refusal } from './api/client.ts';
import { metaQuery } from './api/queries.ts';
import { FailedPage, MissingPage } from './frame/missing.tsx';
import { FrameSkeleton } from './frame/skeleton.tsx';
import { readText } from './kinds/values.ts';

type Context = { readonly client: QueryClient };

/** Above all pages. */
export const root = createRootRouteWithContext<Context>()({
  component: Outlet,
  notFoundComponent: MissingPage,
  errorComponent: FailedPage,
});

/** Around the pages of whoever is signed in. */
export const inside = createRoute({
  getParentRoute: () => root,
  id: 'inside',
  validateSearch: (search): { create?: string } => textIn(search, 'create'),
  beforeLoad: ({ context, location }) => requireSignIn(context.client, location.href),
  pendingComponent: FrameSkeleton,
  component: lazyRouteComponent(() => import('./frame/frame.tsx'), 'Frame'),
});

/** A page inside the frame whose state in the address is plain words. */
export function page<const Path extends string, const Name extends string = never>(
  path: Path,
  component: RouteComponent,
  names: readonly Name[] = [],
) {
  return createRoute({
    getParentRoute: () => inside,
    path,
    validateSearch: (search: Record<string, unknown>) => textsIn(search, names),
    component,
  });
}

async function requireSignIn(client: QueryClient, href: string): Promise<void> {
  try {
    await client.ensureQueryData(metaQuery);
  } catch (error) {
    if (error instanceof Refusal && error.status === 401)
      throw redirect({ to: '/sign-in', search: { to: href } });
    throw error;
  }
}

function textsIn<Name extends string>(
  search: Record<string, unknown>,
  names: readonly Name[],
): { [N in Name]?: string } {
  const given: { [N in Name]?: string } = {};
  for (const name of names) Object.assign(given, textIn(search, name));
  return given;
}

/** The word of that name in an address, where it stands there. */
export function textIn<Name extends string>(
  search: Record<string, unknown>,
  name: Name,
): { [N in Name]?: string } {
  const text = readText(search[name]);
  const given: { [N in Name]?: string } = {};
  if (text !== null) given[name] = text;
  return given;
}
