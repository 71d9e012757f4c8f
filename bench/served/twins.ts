import fastify from 'fastify';
import { z } from 'zod';
import type { Pool } from '#engine/database/pool.ts';
import { statements } from './statements.ts';

const asked = z.object({ values: z.array(z.unknown()) });

/**
 * Answers the bare twin of each journey: hand-written SQL as a named statement over the product's own pool, in its own
 * process, its rows serialised. No rights, no ledger, no search, and a Fastify of its own without the product's hooks. Gives what ends it.
 */
export async function serveTwins(pool: Pool, port: number): Promise<() => Promise<void>> {
  const app = fastify({ keepAliveTimeout: 72_000, bodyLimit: 1024 * 1024 });
  for (const [name, text] of Object.entries(statements)) {
    app.post(`/${name}`, async (request) => {
      const { values } = asked.parse(request.body);
      const { rows } = await pool.query({ name: `twin-${name}`, text, values });
      return rows;
    });
  }
  await app.listen({ port, host: '127.0.0.1' });
  return () => app.close();
}
