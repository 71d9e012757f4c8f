import { anybody, at, chief, foreign, person, type RouteRule } from './route-rules.ts';

const token = 'x'.repeat(40);
const span = 'from=2026-06-01T00:00:00Z&to=2026-06-30T00:00:00Z';
const google = { kind: 'google', id: 'google', clientId: 'x', secret: 'y' };
/** Of signing in, keys and services. */
export const signingIn: Record<string, RouteRule> = {
  'POST /auth/link/look': anybody(at('/auth/link/look', { token }), { answer: 410 }),
  'POST /auth/link/use': anybody(at('/auth/link/use', { token }), { answer: 410 }),
  'POST /auth/forgotten-password': anybody(
    at('/auth/forgotten-password', { email: 'a@example.com' }),
    { answer: 409 },
  ),
  'GET /auth/ways': anybody(at('/auth/ways')),
  'GET /set-up/trades': anybody(at('/set-up/trades')),
  'POST /set-up': anybody(at('/set-up', {}), { answer: 422 }),
  'GET /auth/session': person(at('/auth/session')),
  'POST /auth/workspace': foreign(
    ({ workspaceId }) => ({ path: '/auth/workspace', body: { workspaceId } }),
    {
      answer: 404,
    },
  ),
  'POST /auth/first-password': person(at('/auth/first-password', { password: 'a good password' }), {
    answer: 403,
  }),
  'GET /auth/sessions': person(at('/auth/sessions')),
  'DELETE /auth/sessions/{id}': foreign(({ session }) => ({ path: `/auth/sessions/${session}` })),
  'DELETE /auth/sessions': person(at('/auth/sessions')),
  'GET /auth/sign-ins': person(at('/auth/sign-ins')),
  'GET /api-keys': person(at('/api-keys')),
  'POST /api-keys': person(at('/api-keys', { name: 'mine' })),
  'DELETE /api-keys/{id}': foreign(({ key }) => ({ path: `/api-keys/${key}` })),
  'POST /users/{id}/sign-in-link': chief(({ user }) => ({
    path: `/users/${user}/sign-in-link`,
    body: { kind: 'reset' },
  })),
  'DELETE /users/{id}/second-factor': chief(({ user }) => ({
    path: `/users/${user}/second-factor`,
  })),
  'POST /view-as': chief(({ user }) => ({ path: '/view-as', body: { userId: user } }), {
    answer: 403,
  }),
  'DELETE /view-as': person(at('/view-as')),
  'GET /sign-in-providers': chief(at('/sign-in-providers')),
  'PUT /sign-in-providers/{id}': chief(
    at('/sign-in-providers/google', { provider: google, enabled: true }),
    {
      answer: 409,
    },
  ),
  'PATCH /sign-in-providers/{id}': chief(at('/sign-in-providers/google', { enabled: true }), {
    answer: 409,
  }),
  'DELETE /sign-in-providers/{id}': chief(at('/sign-in-providers/google'), { answer: 409 }),
};

/** Of calendars and notices. */
export const time: Record<string, RouteRule> = {
  'GET /calendar': person(({ user }) => ({ path: `/calendar?${span}&users=${user}` })),
  'GET /calendar/conflicts': person(({ user }) => ({
    path: `/calendar/conflicts?startAt=2026-06-10T01:00:00Z&endAt=2026-06-10T02:00:00Z&users=${user}`,
  })),
  'GET /calendar/years/{year}': person(at('/calendar/years/2026')),
  'GET /calendar-feed': person(at('/calendar-feed')),
  'POST /calendar-feed': person(at('/calendar-feed')),
  'DELETE /calendar-feed': person(at('/calendar-feed')),
  'GET /notifications': person(at('/notifications')),
  'GET /notifications/unread': person(at('/notifications/unread')),
  'POST /notifications/unread': person(at('/notifications/unread', { ids: [] }), { answer: 422 }),
  'POST /notifications/read': person(at('/notifications/read', { all: true })),
  'POST /mentions/check': foreign(
    ({ account, user }) => ({
      path: '/mentions/check',
      body: { regarding: account, users: [user] },
    }),
    { refusal: 422 },
  ),
  'POST /to-do': person(at('/to-do', { lists: {} })),
};

/** Of the ledger, the shape and the workspace. */
export const office: Record<string, RouteRule> = {
  'POST /changesets': foreign(({ account }) => ({
    path: '/changesets',
    body: {
      changes: [{ op: 'update', object: 'account', id: account, values: { industry: 'bank' } }],
    },
  })),
  'GET /changesets': person(at('/changesets')),
  'GET /changesets/{id}': foreign(({ changeset }) => ({ path: `/changesets/${changeset}` })),
  'POST /changesets/{id}/undo': foreign(({ changeset }) => ({
    path: `/changesets/${changeset}/undo?dryRun=true`,
  })),
  'GET /changes': person(at('/changes')),
  'GET /ledger': chief(at('/ledger')),
  'POST /ledger/verify': chief(at('/ledger/verify')),
  'GET /access-log': chief(at('/access-log')),
  'GET /access-log.csv': chief(at('/access-log.csv')),
  'GET /access-log/summary': chief(
    at('/access-log/summary?from=2026-06-01T00:00:00Z&until=2026-06-30T00:00:00Z'),
  ),
  'GET /access-log/settings': chief(at('/access-log/settings')),
  'PATCH /access-log/settings': chief(at('/access-log/settings', { keptDays: 400 })),
  'GET /jobs': person(at('/jobs')),
  'GET /jobs/{id}': foreign(({ job }) => ({ path: `/jobs/${job}` })),
  'GET /shape': chief(at('/shape')),
  'POST /shape': chief(at('/shape?dryRun=true', { rapportShape: 1 })),
  'POST /shape/trade': chief(at('/shape/trade?dryRun=true', { trade: 'trading' })),
  'POST /shape/formula-preview': chief(({ account }) => ({
    path: '/shape/formula-preview',
    body: { object: 'account', text: 'name', record: account },
  })),
  'POST /webhooks/{id}/secret': foreign(({ webhook }) => ({ path: `/webhooks/${webhook}/secret` })),
  'POST /webhooks/{id}/test': foreign(({ webhook }) => ({ path: `/webhooks/${webhook}/test` })),
  'GET /webhooks/{id}/deliveries': foreign(({ webhook }) => ({
    path: `/webhooks/${webhook}/deliveries`,
  })),
  'POST /webhooks/{id}/deliveries/{delivery}/replay': foreign(
    ({ webhook, delivery }) => ({
      path: `/webhooks/${webhook}/deliveries/${delivery}/replay`,
    }),
    { answer: 404 },
  ),
  'POST /webhooks/{id}/replay': foreign(
    ({ webhook }) => ({
      path: `/webhooks/${webhook}/replay`,
      body: { since: 0 },
    }),
    { answer: 422 },
  ),
  'GET /storage': chief(at('/storage')),
  'GET /workspace': person(at('/workspace')),
  'PATCH /workspace': chief(at('/workspace', { answerDays: 20 })),
};
