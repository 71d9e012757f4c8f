import './older-browsers/fill.ts';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { RouterProvider } from '@tanstack/react-router';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import './language/i18n.ts';
import './theme/base.css';
import { Refusal, whenSignedOut } from './api/client.ts';
import { forgetReads, readThrough } from './offline/reads.ts';
import { registerWorker } from './offline/register.ts';
import { createAppRouter } from './router.tsx';
import { ToastProvider } from './save/toasts.tsx';
import { ThemeProvider } from './theme/theme-provider.tsx';

const client = new QueryClient({
  defaultOptions: {
    // Without a line a query shows what is kept, and a write says that it waits: neither hangs.
    queries: {
      staleTime: 15_000,
      networkMode: 'always',
      persister: readThrough,
      retry: (count, error) => count < 2 && isPassing(error),
    },
    mutations: { networkMode: 'always' },
  },
});
const router = createAppRouter(client);

whenSignedOut(() => {
  void forgetReads();
  const { pathname, href } = router.state.location;
  if (!pathname.startsWith('/sign-in'))
    void router.navigate({ to: '/sign-in', search: { to: href } });
});

const root = document.getElementById('root');
if (!root) throw new Error('the page has no place for the app');
createRoot(root).render(
  <StrictMode>
    <QueryClientProvider client={client}>
      <ThemeProvider>
        <ToastProvider>
          <RouterProvider router={router} />
        </ToastProvider>
      </ThemeProvider>
    </QueryClientProvider>
  </StrictMode>,
);

// Chinese is drawn by the system's face where it has one; the web face waits until the page stands.
requestIdleCallback(() => void import('@fontsource-variable/noto-sans-sc'), { timeout: 3000 });
requestIdleCallback(registerWorker, { timeout: 5000 });

function isPassing(error: Error): boolean {
  return error instanceof Refusal && (error.status === 0 || error.status >= 502);
}
