import { createServer } from 'node:net';

/** Why the address cannot be listened on, as the system's error code; null when it is free. */
export async function portTrouble(port: number, host: string): Promise<string | null> {
  return new Promise((resolve) => {
    const server = createServer();
    server.once('error', (error: NodeJS.ErrnoException) => resolve(error.code ?? error.message));
    server.listen({ port, host, exclusive: true }, () => server.close(() => resolve(null)));
  });
}

/** The first port from the given one upwards that is free on that host, at most a hundred further. */
export async function nextFreePort(from: number, host: string): Promise<number | null> {
  for (let port = from; port < Math.min(from + 100, 65536); port += 1) {
    const trouble = await portTrouble(port, host);
    if (trouble === null) return port;
    if (trouble !== 'EADDRINUSE' && trouble !== 'EACCES') return null;
  }
  return null;
}

/** Any port that is free on that host. */
export async function anyFreePort(host: string): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen({ port: 0, host, exclusive: true }, () => {
      const address = server.address();
      server.close(() =>
        address && typeof address === 'object'
          ? resolve(address.port)
          : reject(new Error('the system gave no port')),
      );
    });
  });
}
