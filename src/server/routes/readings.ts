import { z } from 'zod';
import { searchableOf } from '#kit/searchable.ts';
import { none, route, type Api } from '../http/route.ts';

/** How Chinese words are typed in Latin letters: what the browser needs to find pages and acts by pinyin. */
export function registerReadings(api: Api): void {
  route(
    api,
    {
      method: 'POST',
      path: '/readings',
      tag: 'records',
      summary: 'Pinyin and initials of words, and at which letters a syllable begins',
      params: none,
      query: none,
      body: z.strictObject({ texts: z.array(z.string().max(200)).max(500) }),
      reply: z.object({
        items: z.array(
          z
            .array(z.object({ letters: z.string(), starts: z.array(z.int()) }))
            .describe('Of a text'),
        ),
      }),
    },
    ({ body }) =>
      Promise.resolve({
        items: body.texts.map((text) =>
          searchableOf(text, 'text').readings.map(({ letters, starts }) => ({
            letters,
            starts: [...starts],
          })),
        ),
      }),
  );
}
