import { connect, type Socket } from 'node:net';

/** What is asked of the server. */
export type Asked = {
  readonly method: 'GET' | 'POST' | 'PATCH';
  readonly path: string;
  readonly body?: unknown;
};

/** One connection that asks one thing after another. */
export type Connection = {
  /** The reply's body; throws where it is a refusal. */
  ask(asked: Asked): Promise<string>;
  close(): void;
};

/**
 * A client of HTTP/1.1 that does as little as it can, so that on a machine of two cores the server is measured and not the
 * one who asks. Replies have a Content-Length, or are chunked.
 */
export async function openConnection(port: number, key: string): Promise<Connection> {
  const socket = connect({ port, host: '127.0.0.1', noDelay: true });
  await new Promise<void>((resolve, reject) => {
    socket.once('connect', resolve);
    socket.once('error', reject);
  });
  const always = `host: localhost:${port}\r\nauthorization: Bearer ${key}\r\n`;
  return {
    async ask(asked) {
      const { status, body } = await exchange(socket, textOf(asked, always));
      if (status >= 300) throw new Error(`${asked.method} ${asked.path}: ${status} ${body}`);
      return body;
    },
    close: () => void socket.destroy(),
  };
}

function textOf({ method, path, body }: Asked, always: string): string {
  const first = `${method} ${path} HTTP/1.1\r\n${always}`;
  if (body === undefined) return `${first}\r\n`;
  const text = JSON.stringify(body);
  return `${first}content-type: application/json\r\ncontent-length: ${Buffer.byteLength(text)}\r\n\r\n${text}`;
}

function exchange(socket: Socket, text: string): Promise<{ status: number; body: string }> {
  return new Promise((resolve, reject) => {
    let got: Buffer = Buffer.alloc(0);
    const end = (): void => {
      socket.off('data', take);
      socket.off('close', lost);
    };
    const take = (chunk: Buffer): void => {
      got = got.length === 0 ? chunk : Buffer.concat([got, chunk]);
      const reply = replyIn(got);
      if (!reply) return;
      end();
      resolve(reply);
    };
    const lost = (): void => {
      end();
      reject(new Error('the server closed the connection'));
    };
    socket.on('data', take);
    socket.once('close', lost);
    socket.write(text);
  });
}

/** The reply, once all of it is there. */
function replyIn(got: Buffer): { status: number; body: string } | null {
  const headEnd = got.indexOf('\r\n\r\n');
  if (headEnd < 0) return null;
  const head = got.toString('latin1', 0, headEnd);
  const status = Number(head.slice(9, 12));
  const start = headEnd + 4;
  const length = /\r\ncontent-length: (\d+)/i.exec(head)?.[1];
  if (length !== undefined) {
    const end = start + Number(length);
    return got.length < end ? null : { status, body: got.toString('utf8', start, end) };
  }
  if (status === 204) return { status, body: '' };
  return got.toString('latin1', got.length - 5) === '0\r\n\r\n'
    ? { status, body: got.toString('utf8', start) }
    : null;
}
