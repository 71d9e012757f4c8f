/** What another system answered on the same question: operations a second with one and with eight clients, processor milliseconds of application and database. */
type Figure = {
  readonly one: number;
  readonly eight: number;
  readonly cpu: readonly [number, number];
};

/** A system that was measured with 100,000 contacts, and what it answered by our journeys. */
export type Peer = {
  readonly name: string;
  readonly figures: Readonly<Partial<Record<string, Figure>>>;
  /** Rows a second of its own import. */
  readonly importing: number | null;
};

const of = (one: number, eight: number, application: number, database: number): Figure => ({
  one,
  eight,
  cpu: [application, database],
});

/** Seven systems over their own HTTP APIs on a machine of two cores, 100,000 contacts. */
export const peers: readonly Peer[] = [
  {
    name: 'Odoo 17.0 CE',
    figures: {
      'create': of(26.7, 60, 22.7, 6),
      'read': of(98.3, 206.7, 6.3, 1.4),
      'list': of(9.4, 18.3, 14.7, 84.7),
      'search-en': of(37, 89.2, 6.8, 14),
      'search-part': of(7.9, 19.4, 5.7, 94.7),
      'group-by': of(14.3, 27.8, 8.5, 60),
    },
    importing: 252,
  },
  {
    name: 'Twenty 1.4',
    figures: {
      'create': of(19.4, 26.9, 39.1, 7.8),
      'read': of(33.5, 52.2, 20, 4.3),
      'list': of(7.1, 10.6, 67.1, 71),
      'search-en': of(17.8, 22, 35.4, 28.4),
      'search-part': of(4.2, 8.5, 17.7, 186),
      'group-by': of(22.7, 42.5, 13.6, 17.1),
    },
    importing: 188,
  },
  {
    name: 'EspoCRM 8.4.2',
    figures: {
      'create': of(21.5, 44.2, 32.2, 10),
      'read': of(25.6, 58.7, 24.2, 8.2),
      'list': of(11.9, 24.7, 25, 53.3),
      'search-en': of(6.4, 12.4, 25.8, 130.6),
      'search-part': of(7.2, 13.8, 21.7, 115.9),
      'group-by': of(11.4, 18.4, 14.8, 67.4),
    },
    importing: 92,
  },
  {
    name: 'SuiteCRM 7.14.6',
    figures: {
      'create': of(14.4, 17.5, 51.2, 14.2),
      'read': of(49.2, 114.7, 12.6, 3.6),
      'list': of(1.5, 2.5, 68.6, 598.6),
      'search-en': of(3.5, 5.7, 65.7, 213.6),
      'search-part': of(1.2, 1.8, 28, 838),
    },
    importing: null,
  },
  {
    name: 'Dolibarr 22.0.4',
    figures: {
      'create': of(47.8, 94.7, 11.2, 4.8),
      'read': of(55.4, 104.8, 10.2, 4.2),
      'list': of(8.8, 19.1, 21.6, 70.4),
      'search-en': of(6.7, 9.3, 23.2, 117.1),
      'search-part': of(2.9, 4.9, 15.8, 313.3),
    },
    importing: null,
  },
  {
    name: 'Tryton 6.0.29',
    figures: {
      'create': of(15.3, 14.8, 45, 15),
      'read': of(83.1, 67.1, 7.8, 2.4),
      'list': of(42.7, 45.4, 12.5, 8.4),
      'search-en': of(33.4, 43.4, 11.9, 14.7),
      'search-part': of(7.9, 19.3, 10.5, 89.8),
    },
    importing: 89,
  },
  {
    name: 'Directus 12.4.0',
    figures: {
      'create': of(62.3, 99.8, 10.7, 2.1),
      'read': of(100.6, 180.4, 5.8, 0.7),
      'list': of(43.7, 74.3, 9.9, 9.3),
      'search-en': of(12.5, 28.7, 7.2, 53.1),
      'search-part': of(15.6, 27.2, 7.1, 53.2),
      'group-by': of(15.7, 31.9, 7.2, 40.8),
    },
    importing: 399,
  },
];

/** What must be said beside these figures. */
export const caveats = {
  en: 'Measured with 100,000 contacts (half Chinese, half English) and 50,000 deals on a shared machine of 2 cores and 24 GB, the client on the same machine, durable writes, settings near default; the faster of one to three runs, so ignore gaps under 20 %. The versions are not the newest; data was filled by SQL; these products do more in a request than bare reading and writing, and their lists, searches and groupings differ somewhat from each other and from ours (theirs group contacts or deals, ours activities). Directus is a platform for data, not a whole CRM. Measure theirs and ours in the same hour before quoting either.',
  zh: '在 2 核 24 GB 的共享机器上以 10 万联系人（中英文各半）和 5 万商机测得，客户端在同一台机器，写入落盘，设置接近默认；取 1 至 3 次中较快者，20% 以内的差距可忽略。各产品并非最新版本，数据由 SQL 填充；它们在一次请求中做的不只是读写，列表、搜索和分组的口径彼此之间、与我方也略有不同（对方按联系人或商机分组，我方按跟进分组）。Directus 是数据平台，并非完整的 CRM。引用前请在同一时段重新测量双方。',
} as const;
