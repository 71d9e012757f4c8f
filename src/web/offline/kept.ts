/** What this device keeps for when there is no line: replies that were read, and writes that wait. */
export type Shelf = 'reads' | 'writes';

const shelves: readonly Shelf[] = ['reads', 'writes'];
let opening: Promise<IDBDatabase | null> | null = null;
// Where a browser keeps nothing (some private windows and web views), it lasts as long as the page.
const inMemory: Readonly<Record<Shelf, Map<string, unknown>>> = {
  reads: new Map(),
  writes: new Map(),
};

/** Everything on a shelf, by the order of its keys. */
export async function allKept(shelf: Shelf): Promise<unknown[]> {
  const database = await open();
  const held = [...inMemory[shelf].values()];
  if (!database) return held;
  const found: unknown = await done(database.transaction(shelf).objectStore(shelf).getAll());
  const rows: readonly unknown[] = Array.isArray(found) ? found : [];
  return [...held, ...rows];
}

/** What is kept under a key; undefined where nothing is. */
export async function findKept(shelf: Shelf, key: string): Promise<unknown> {
  const database = await open();
  if (!database || inMemory[shelf].has(key)) return inMemory[shelf].get(key);
  return done(database.transaction(shelf).objectStore(shelf).get(key));
}

/** Keeps a value under a key, in place of what was there. */
export async function keep(shelf: Shelf, key: string, value: unknown): Promise<void> {
  const database = await open();
  try {
    if (!database) throw new Error('this browser keeps nothing');
    await done(database.transaction(shelf, 'readwrite').objectStore(shelf).put(value, key));
    inMemory[shelf].delete(key);
  } catch {
    inMemory[shelf].set(key, value);
  }
}

/** Forgets what is kept under these keys. */
export async function dropKept(shelf: Shelf, keys: readonly string[]): Promise<void> {
  const database = await open();
  for (const key of keys) inMemory[shelf].delete(key);
  if (!database || keys.length === 0) return;
  const store = database.transaction(shelf, 'readwrite').objectStore(shelf);
  await Promise.all(keys.map((key) => done(store.delete(key))));
}

/** Forgets a whole shelf. */
export async function clearShelf(shelf: Shelf): Promise<void> {
  const database = await open();
  inMemory[shelf].clear();
  if (database) await done(database.transaction(shelf, 'readwrite').objectStore(shelf).clear());
}

function open(): Promise<IDBDatabase | null> {
  opening ??= openNow().catch(() => null);
  return opening;
}

async function openNow(): Promise<IDBDatabase> {
  const request = indexedDB.open('rapport', 1);
  request.addEventListener('upgradeneeded', () => {
    for (const shelf of shelves) request.result.createObjectStore(shelf);
  });
  return done(request);
}

function done<Result>(request: IDBRequest<Result>): Promise<Result> {
  return new Promise((resolve, reject) => {
    request.addEventListener('success', () => resolve(request.result));
    request.addEventListener('error', () => reject(request.error ?? new Error('not kept')));
  });
}
