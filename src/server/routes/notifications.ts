import { z } from 'zod';
import { countUnread, listNotices, markRead, markUnread } from '#engine/notice/index.ts';
import { noticeKinds } from '#model/notice-kinds.ts';
import { none, route, type Api } from '../http/route.ts';
import { unreached } from '../notices/unreached.ts';
import { wordsOfNotice } from '../notices/words.ts';
import { limitOf, pageLimit } from './query-parameters.ts';

const tag = 'notifications';
const kind = z.enum(noticeKinds);
const some = z.array(z.uuid()).min(1).max(200);

const notice = z.object({
  id: z.uuid(),
  kind: z.string(),
  /** The whole sentence, in the asker's language. */
  text: z.string(),
  /** null where it is about none or several, or about one that the asker no longer sees. */
  record: z.object({ object: z.string(), id: z.uuid(), title: z.string() }).nullable(),
  /** Of what object the records are that it is about. */
  object: z.string().nullable(),
  by: z.object({ id: z.uuid(), title: z.string().nullable() }).nullable(),
  at: z.iso.datetime(),
  readAt: z.iso.datetime().nullable(),
});

/** What people are told, each his own. */
export function registerNotifications(api: Api): void {
  own(api);
  unread(api);
  reading(api);
  mentioning(api);
}

function own(api: Api): void {
  route(
    api,
    {
      method: 'GET',
      path: '/notifications',
      tag,
      summary: 'My notifications, newest first',
      params: none,
      query: z.strictObject({
        limit: pageLimit,
        cursor: z.string().max(80).optional(),
        unread: z.enum(['true', 'false']).optional(),
        kind: kind.optional(),
      }),
      body: none,
      reply: z.object({ items: z.array(notice), next: z.string().nullable() }),
    },
    async ({ scope, query }) => {
      const { items, next } = await listNotices(scope, {
        limit: limitOf(query.limit),
        cursor: query.cursor,
        unread: query.unread === 'true',
        kind: query.kind,
      });
      return {
        next,
        items: items.map((item) => ({
          id: item.id,
          kind: item.kind,
          text: wordsOfNotice(scope, item, scope),
          record: item.record,
          object: item.record?.object ?? item.params.object ?? null,
          by: item.by,
          at: item.at,
          readAt: item.readAt,
        })),
      };
    },
  );
}

function unread(api: Api): void {
  route(
    api,
    {
      method: 'GET',
      path: '/notifications/unread',
      tag,
      summary: 'How many of my notifications are unread; 100 stands for a hundred and more',
      params: none,
      query: none,
      body: none,
      reply: z.object({ unread: z.int() }),
    },
    async ({ scope }) => ({ unread: await countUnread(scope) }),
  );
}

function reading(api: Api): void {
  route(
    api,
    {
      method: 'POST',
      path: '/notifications/read',
      tag,
      summary: 'Mark my notifications as read: these, or all',
      params: none,
      query: none,
      body: z.union([z.strictObject({ ids: some }), z.strictObject({ all: z.literal(true) })]),
      reply: z.object({ read: z.int() }),
    },
    async ({ scope, body }) => ({ read: await markRead(scope, 'ids' in body ? body.ids : 'all') }),
  );

  route(
    api,
    {
      method: 'POST',
      path: '/notifications/unread',
      tag,
      summary: 'Mark these of my notifications as unread again',
      params: none,
      query: none,
      body: z.strictObject({ ids: some }),
      reply: z.object({ unread: z.int() }),
    },
    async ({ scope, body }) => {
      await markUnread(scope, body.ids);
      return { unread: await countUnread(scope) };
    },
  );
}

function mentioning(api: Api): void {
  route(
    api,
    {
      method: 'POST',
      path: '/mentions/check',
      tag,
      summary: 'Say which people would not see a follow-up of mine that mentions them',
      params: none,
      query: none,
      body: z.strictObject({
        regarding: z.uuid(),
        private: z.boolean().optional(),
        users: z.array(z.uuid()).min(1).max(20),
      }),
      reply: z.object({ unreached: z.array(z.uuid()) }),
    },
    async ({ scope, body }) => ({
      unreached: await unreached(scope, api.context.scopes, {
        regarding: body.regarding,
        isPrivate: body.private ?? false,
        users: body.users,
      }),
    }),
  );
}
