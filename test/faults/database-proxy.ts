import { connect, createServer, type AddressInfo, type Socket } from 'node:net';
import { z } from 'zod';

/** A way to a database server that can be cut and mended. */
export type DatabaseProxy = {
  /** The address of the database by this way. */
  readonly url: string;
  /** Breaks off every connection, and each new one at once. */
  readonly cut: () => void;
  readonly mend: () => void;
  readonly close: () => void;
};

/** Opens a way to the database of that address. */
export async function openProxy(url: string): Promise<DatabaseProxy> {
  const target = new URL(url);
  const open = new Set<Socket>();
  let isCut = false;
  const server = createServer((near) => {
    if (isCut) return void near.destroy();
    const far = connect(Number(target.port), target.hostname);
    join(near, far);
    join(far, near);
  });
  const join = (one: Socket, other: Socket): void => {
    open.add(one);
    one.on('error', () => undefined);
    one.on('close', () => {
      open.delete(one);
      other.destroy();
    });
    one.pipe(other);
  };
  const cut = (): void => {
    isCut = true;
    for (const one of open) one.destroy();
  };
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const near = new URL(url);
  near.hostname = '127.0.0.1';
  near.port = String(z.custom<AddressInfo>().parse(server.address()).port);
  return {
    url: near.href,
    cut,
    mend: () => void (isCut = false),
    close() {
      cut();
      server.close();
    },
  };
}
