import { drain } from './drain.ts';

// Written in by the build.
declare const __VERSION__: string;
declare const __FILES__: readonly string[];

type Lasting = Event & { readonly waitUntil: (work: Promise<unknown>) => void };
type Asked = Lasting & {
  readonly request: Request;
  readonly respondWith: (answer: Promise<Response>) => void;
};
type Heard = Lasting & { readonly data: unknown };
type Woken = Lasting & { readonly tag: string };
declare const self: {
  addEventListener(name: 'install' | 'activate', act: (event: Lasting) => void): void;
  addEventListener(name: 'fetch', act: (event: Asked) => void): void;
  addEventListener(name: 'message', act: (event: Heard) => void): void;
  addEventListener(name: 'sync', act: (event: Woken) => void): void;
  skipWaiting(): Promise<void>;
  readonly clients: { claim(): Promise<void> };
  readonly location: Location;
};

const ours = 'rapport-';
const store = `${ours}${__VERSION__}`;
const shell = '/';
// A page that takes longer is opened from what is kept; its version is the one that was installed.
const patience = 4000;

self.addEventListener('install', (event) => event.waitUntil(install()));
self.addEventListener('activate', (event) => event.waitUntil(activate()));
self.addEventListener('message', ({ data }) => {
  if (data === 'take-over') void self.skipWaiting();
});
self.addEventListener('sync', (event) => {
  if (event.tag === 'outbox') event.waitUntil(sendOrFail());
});
self.addEventListener('fetch', (event) => {
  const { request } = event;
  const { origin, pathname } = new URL(request.url);
  // What the API says is the person's own, and never kept here.
  if (request.method !== 'GET' || origin !== self.location.origin || pathname.startsWith('/api/'))
    return;
  if (request.mode === 'navigate') {
    if (!/\.[a-z0-9]{1,8}$/i.test(pathname)) event.respondWith(openPage(request));
  } else if (pathname.startsWith('/assets/')) event.respondWith(openAsset(request));
  else if (/^\/(favicon\.svg|icons\/|app\.webmanifest)/.test(pathname))
    event.respondWith(openAsset(request));
});

async function install(): Promise<void> {
  const cache = await caches.open(store);
  await cache.add(new Request(shell, { cache: 'reload' }));
  // On a poor line some of them fail; the others are worth keeping, and those are kept when they are first used.
  const waiting = [...__FILES__];
  const fetcher = async (): Promise<void> => {
    for (let file = waiting.shift(); file !== undefined; file = waiting.shift())
      await addOrTryAgain(cache, file);
  };
  await Promise.all(Array.from({ length: 6 }, fetcher));
}

async function addOrTryAgain(cache: Cache, file: string): Promise<void> {
  // A newer version shares most files with the one before it.
  const known = await caches.match(file);
  if (known) return cache.put(file, known);
  for (let left = 3; left > 0; left -= 1) {
    const isAdded = await cache.add(file).then(
      () => true,
      () => false,
    );
    if (isAdded) return undefined;
  }
  return undefined;
}

async function activate(): Promise<void> {
  const names = await caches.keys();
  const old = names.filter((name) => name.startsWith(ours) && name !== store);
  await Promise.all(old.map((name) => caches.delete(name)));
  await self.clients.claim();
}

async function openPage(request: Request): Promise<Response> {
  const kept = await caches.match(shell, { cacheName: store });
  const fresh = fetch(request);
  if (!kept) return fresh;
  const late = new Promise<Response>((resolve) => {
    setTimeout(() => resolve(kept), patience);
  });
  return Promise.race([fresh, late]).then(
    (answer) => (answer.status >= 502 ? kept : answer),
    () => kept,
  );
}

// Named by their content, so what is kept is what would come.
async function openAsset(request: Request): Promise<Response> {
  const kept = await caches.match(request, { cacheName: store });
  if (kept) return kept;
  const answer = await fetch(request);
  if (answer.ok && answer.status === 200) {
    const cache = await caches.open(store);
    await cache.put(request, answer.clone());
  }
  return answer;
}

// A round that finds no line fails, so that the browser wakes us again.
async function sendOrFail(): Promise<void> {
  const { end } = await drain(new Map());
  new BroadcastChannel('rapport.outbox').postMessage('change');
  if (end === 'no-line') throw new Error('there is no line yet');
}
