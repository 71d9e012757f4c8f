import type { FastifyInstance } from 'fastify';

/** Stops taking requests, lets those under way finish for that many milliseconds, then ends what is left. */
export async function drain(app: FastifyInstance, patience = 8000): Promise<void> {
  const { server } = app;
  // A connection that was busy when the server closed would else stay open for its next request.
  const idle = setInterval(() => server.closeIdleConnections(), 50);
  const late = setTimeout(() => server.closeAllConnections(), patience);
  try {
    await app.close();
  } finally {
    clearInterval(idle);
    clearTimeout(late);
  }
}
