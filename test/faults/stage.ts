import pg from 'pg';
import { anyFreePort } from '#server/launch/free-port.ts';
import { eventually } from '../start/running.ts';
import { runCommand } from '../start/tool.ts';
import { emptyBook, type Book } from './book.ts';
import { clientsOf, employ, type Client } from './clients.ts';
import { holdAgainst } from './holding.ts';
import { productIn, type Product } from './product.ts';
import { openReceivers, type Receivers } from './receivers.ts';
import { seeded, type Seeded } from './seeded.ts';

const admin = { email: 'ada@rapport.test', password: 'a good password' };

/** An installation at work: who writes, and what they wrote. */
export type Stage = {
  readonly product: Product;
  readonly book: Book;
  readonly clients: readonly Client[];
  readonly chance: Seeded;
  /** A signed-in browser's cookie. */
  readonly cookie: string;
  /** The first client's API key. */
  readonly key: string;
};

/** The settings of a product whose administrator, mail server and hooks are ours. */
export function environmentOf({ smtpUrl }: Receivers): Record<string, string> {
  return {
    ADMIN_EMAIL: admin.email,
    ADMIN_PASSWORD: admin.password,
    SMTP_URL: smtpUrl,
    ALLOW_PRIVATE_WEBHOOKS: '1',
  };
}

/** An installation in the folder, not started yet, and whom it tells something outside. */
export async function prepare(
  dataDir: string,
): Promise<{ readonly product: Product; readonly receivers: Receivers }> {
  const receivers = await openReceivers();
  const port = await anyFreePort('127.0.0.1');
  return {
    product: productIn({ dataDir, port, environment: environmentOf(receivers) }),
    receivers,
  };
}

/** Signs eight clients in at the servers, and has a hook told of follow-ups. */
export async function setStage(
  products: readonly [Product, ...Product[]],
  receivers: Receivers,
  { seed, rowsAFile }: { seed: number; rowsAFile: number },
): Promise<Stage> {
  const chance = seeded(seed);
  const book = emptyBook();
  const [product] = products;
  const { keys, colleague, cookie } = await employ(product.base, { ...admin, keys: 8 });
  const bases = products.map(({ base }) => base);
  const clients = clientsOf({ bases, keys, colleague, book, chance, rowsAFile });
  await hook(clients, receivers);
  return { product, book, clients, chance, cookie, key: keys[0] ?? '' };
}

async function hook([first]: readonly Client[], { hookUrl }: Receivers): Promise<void> {
  const made = await first?.hand.asker.ask({
    method: 'POST',
    path: '/records/webhook',
    body: { name: 'Warehouse', url: hookUrl, objects: ['activity'] },
  });
  const path = `/webhooks/${made?.text('id')}/secret`;
  await first?.hand.asker.ask({ method: 'POST', path });
}

/** Holds the book against the database, and has the ledger verified by the operator's own command. */
export async function look({ product, book }: Stage): Promise<string[]> {
  const found = await withDatabase(product, (db) => holdAgainst(db, book));
  const verified = await runCommand('ledger', ['verify'], {
    DATA_DIR: product.dataDir,
    DATABASE_URL: product.databaseUrl(),
  });
  return verified.code === 0 ? found : [...found, `ledger: ${verified.output}${verified.errors}`];
}

/** Asks the product's database past the product. */
export async function withDatabase<T>(
  product: Product,
  work: (db: pg.Client) => Promise<T>,
): Promise<T> {
  const db = new pg.Client({ connectionString: product.databaseUrl() });
  await db.connect();
  try {
    return await work(db);
  } finally {
    await db.end();
  }
}

/** Lets everybody work until so many answers came and each was answered; gives what went against a promise. */
export async function workUntil(
  { book, clients }: Pick<Stage, 'book' | 'clients'>,
  answers: number,
): Promise<string[]> {
  const stop = new AbortController();
  const [from, since] = [book.acknowledged, Date.now()];
  const working = Promise.all(clients.map((client) => client.work(stop.signal)));
  const isDone = await eventually(
    () =>
      book.acknowledged - from >= answers && clients.every((client) => client.heardAt() > since),
    60_000,
  );
  stop.abort();
  await working;
  return [...book.faults.splice(0), ...(isDone ? [] : ['not everybody was answered'])];
}
