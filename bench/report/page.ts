import { bars, type Bar } from './bars.ts';
import { caveats, peers } from './peers.ts';
import type { Result } from './results.ts';

type Said = { readonly en: string; readonly zh: string };

/** The results of all sizes as a page in both languages, with charts and with what other systems answered. */
export function pageOf(results: readonly Result[]): string {
  const largest = results.at(-1);
  if (!largest) return '';
  const parts = [
    heading(1, { en: 'How fast Rapport is', zh: 'Rapport 知音的速度' }),
    paragraph({ en: `${largest.machine}; ${largest.at}`, zh: `${largest.machine}；${largest.at}` }),
    ...results.map(overBudget),
    ...results.flatMap((result) => [ratios(result), details(result), worksOf(result)]),
    growth(results),
    ...['read', 'list', 'create', 'search-en', 'search-part', 'group-by'].map((journey) =>
      besidePeers(largest, journey),
    ),
    importsBeside(largest),
    paragraph(caveats),
  ];
  return `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>Rapport bench</title>
<style>${style}</style></head><body>
<p><button type="button" onclick="document.documentElement.lang = document.documentElement.lang === 'en' ? 'zh' : 'en'">English / 中文</button></p>
${parts.join('\n')}
</body></html>
`;
}

const style = `body { font: 15px/1.5 system-ui, sans-serif; max-width: 70rem; margin: 2rem auto; padding: 0 1rem; color: #1f2328; background: #fff }
table { border-collapse: collapse; width: 100%; font-variant-numeric: tabular-nums } td, th { padding: .2rem .6rem; border-bottom: 1px solid #d8dee4; text-align: right }
td:first-child, th:first-child { text-align: left } .over { color: #b42318; font-weight: 600 } .scroll { overflow-x: auto }
html[lang=en] [lang=zh], html[lang=zh] [lang=en] { display: none } svg { width: 100%; height: auto } svg text { font: 13px system-ui, sans-serif; fill: currentColor }
@media (prefers-color-scheme: dark) { body { color: #e6edf3; background: #0d1117 } td, th { border-color: #30363d } .over { color: #ff7b72 } }`;

function overBudget({ size, broken }: Result): string {
  const lines = broken.map(
    ({ what, found, most }) => `<li class="over">${what}: ${short(found)} &gt; ${short(most)}</li>`,
  );
  const none = paragraph({ en: `${size}: all budgets held.`, zh: `${size}：全部达标。` });
  if (lines.length === 0) return none;
  return `${heading(2, { en: `${size}: over budget`, zh: `${size}：未达标` })}<ul>${lines.join('')}</ul>`;
}

function ratios({ size, measured }: Result): string {
  const found = measured.flatMap(({ journey, who, clients, ratio }): Bar[] =>
    clients === 1 && ratio
      ? [{ label: `${journey} (${who})`, value: ratio.p50, note: `${ratio.p50.toFixed(1)}×` }]
      : [],
  );
  return `${heading(2, { en: `${size}: times the bare twin, one client`, zh: `${size}：与裸路由之比，单客户端` })}${bars(found)}`;
}

const columns: readonly Said[] = [
  { en: 'journey', zh: '场景' },
  { en: 'as', zh: '身份' },
  { en: 'clients', zh: '客户端' },
  { en: 'p50 ms', zh: 'p50 毫秒' },
  { en: 'p95', zh: 'p95' },
  { en: 'p99', zh: 'p99' },
  { en: 'per second', zh: '每秒' },
  { en: 'to twin', zh: '比裸路由' },
  { en: 'cpu ms: web', zh: 'CPU 毫秒：Web' },
  { en: 'database', zh: '数据库' },
  { en: 'twin p50', zh: '裸路由 p50' },
  { en: 'pg p50', zh: 'pg p50' },
];

function details({ measured }: Result): string {
  return table(
    columns,
    measured.map(({ journey, who, clients, ours, twin, floor, ratio, cpu }) => [
      journey,
      who,
      String(clients),
      ...[ours.p50, ours.p95, ours.p99, ours.perSecond].map(short),
      ratio ? `${ratio.p50.toFixed(1)}×` : '',
      short(cpu.web),
      short(cpu.database),
      twin ? short(twin.p50) : '',
      floor ? short(floor.p50) : '',
    ]),
  );
}

function worksOf({ load, works, startedIn, idle, memory }: Result): string {
  const megabytes = (bytes: number): string => `${Math.round(bytes / 1024 ** 2)} MB`;
  const rows = [
    ...load.parts.map(({ object, rows, seconds }) => [
      `load: ${object}`,
      String(rows),
      short(seconds),
      short(rows / seconds),
      '',
    ]),
    ...works.map(({ name, who, rows, seconds, memory: { web, worker } }) => [
      who ? `${name} (${who})` : name,
      String(rows),
      short(seconds),
      short(rows / seconds),
      `web ${megabytes(web.most)}, worker ${megabytes(worker.most)}`,
    ]),
    ['start', '', short(startedIn / 1000), '', ''],
    [
      'idle',
      '',
      '',
      '',
      `Node ${megabytes(idle)}; ${Object.entries(memory)
        .map(([part, bytes]) => `${part} ${megabytes(bytes)}`)
        .join(', ')}`,
    ],
  ];
  return table(
    [
      { en: 'work', zh: '作业' },
      { en: 'rows', zh: '行数' },
      { en: 'seconds', zh: '秒' },
      { en: 'rows/s', zh: '行/秒' },
      { en: 'memory', zh: '内存' },
    ],
    rows,
  );
}

function growth(results: readonly Result[]): string {
  const journeys = [
    ...new Set(results.flatMap(({ measured }) => measured.map(({ journey }) => journey))),
  ];
  const found = journeys.flatMap((journey) =>
    results.flatMap(({ size, measured }): Bar[] => {
      const one = measured.find((each) => each.journey === journey && each.clients === 1);
      return one
        ? [{ label: `${journey} ${size}`, value: one.ours.p50, note: `${short(one.ours.p50)} ms` }]
        : [];
    }),
  );
  return `${heading(2, { en: 'Growth over sizes: p50 with one client', zh: '随规模的增长：单客户端 p50' })}${bars(found)}`;
}

function besidePeers({ size, measured }: Result, journey: string): string {
  const own =
    measured.find((one) => one.journey === journey && one.clients === 8) ??
    measured.find((one) => one.journey === journey);
  if (!own) return '';
  const found = [
    {
      label: `Rapport (${size})`,
      value: own.ours.perSecond,
      note: `${short(own.ours.perSecond)}/s, ${short(own.cpu.web)} + ${short(own.cpu.database)} ms`,
    },
    ...peers.flatMap(({ name, figures }): Bar[] => {
      const figure = figures[journey];
      return figure
        ? [
            {
              label: name,
              value: figure.eight,
              note: `${figure.eight}/s, ${figure.cpu.join(' + ')} ms`,
            },
          ]
        : [];
    }),
  ];
  return `${heading(2, { en: `${journey}: operations a second with 8 clients, and processor ms each (application + database)`, zh: `${journey}：8 客户端每秒操作数，及每次 CPU 毫秒（应用 + 数据库）` })}${bars(found)}`;
}

function importsBeside({ size, works }: Result): string {
  const found = [
    ...works
      .filter(({ name }) => name === 'import' || name === 'import-bare')
      .map(({ name, rows, seconds }) => ({
        label: name === 'import' ? `Rapport (${size})` : 'SQL',
        value: rows / seconds,
        note: `${short(rows / seconds)}/s`,
      })),
    ...peers.flatMap(({ name, importing }) =>
      importing === null ? [] : [{ label: name, value: importing, note: `${importing}/s` }],
    ),
  ];
  return `${heading(2, { en: 'Import: rows a second; SQL: the same rows into the same tables, with nothing before it', zh: '导入：每秒行数；SQL：同样的行直接写入同样的表' })}${bars(found)}`;
}

function heading(level: 1 | 2, said: Said): string {
  return `<h${level}>${both(said)}</h${level}>`;
}

function paragraph(said: Said): string {
  return `<p>${both(said)}</p>`;
}

function both({ en, zh }: Said): string {
  return `<span lang="en">${en}</span><span lang="zh">${zh}</span>`;
}

function table(heads: readonly Said[], rows: readonly (readonly string[])[]): string {
  const head = heads.map((one) => `<th>${both(one)}</th>`).join('');
  const body = rows.map((row) => `<tr>${row.map((cell) => `<td>${cell}</td>`).join('')}</tr>`);
  return `<div class="scroll"><table><thead><tr>${head}</tr></thead><tbody>${body.join('\n')}</tbody></table></div>`;
}

function short(value: number): string {
  return value >= 100 ? Math.round(value).toString() : value.toPrecision(3);
}
