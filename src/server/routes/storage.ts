import { z } from 'zod';
import { rowsOf } from '#engine/database/run.ts';
import { sql } from '#engine/database/sql.ts';
import { administratorRoute, none, type Api } from '../http/route.ts';

const held = z.object({
  files: z.int(),
  bytes: z.number(),
  kinds: z.array(z.object({ kind: z.string(), files: z.int(), bytes: z.number() })),
});

/** How much the files of the workspace take: every edition and what lies in the recycle bin counts. */
export function registerStorage(api: Api): void {
  administratorRoute(
    api,
    {
      method: 'GET',
      path: '/storage',
      tag: 'administration',
      summary: 'How much room the files of the workspace take',
      params: none,
      query: none,
      body: none,
      reply: held,
    },
    async ({ scope }) => {
      // Sums alone, beyond who may read which file; of an erased one the bytes are gone.
      const rows = await rowsOf<{ kind: string; files: string; bytes: string }>(
        scope.db,
        sql`select coalesce(f.kind, 'other') as kind, count(*) as files, coalesce(sum(f.size), 0) as bytes
            from "file" f where f.workspace_id = ${scope.workspaceId} and f.hash <> '—' group by 1 order by 3 desc`,
      );
      const kinds = rows.map(({ kind, files, bytes }) => ({
        kind,
        files: Number(files),
        bytes: Number(bytes),
      }));
      return {
        files: kinds.reduce((sum, { files }) => sum + files, 0),
        bytes: kinds.reduce((sum, { bytes }) => sum + bytes, 0),
        kinds,
      };
    },
  );
}
