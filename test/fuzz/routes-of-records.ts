import { at, chief, foreign, person, type RouteRule, type Walled } from './route-rules.ts';

const day = '2026-06-30';
const alike = { criteria: [{ fields: ['name'], comparator: 'exact', weight: 100 }], threshold: 80 };
const mail = ({ contact }: Walled) => ({
  party: contact,
  to: [{ party: contact }],
  subject: 'Hello',
  html: '<p>Hello</p>',
  purpose: 'sales',
});
// No filter: the answer says again what was asked for.
const byName = {
  object: 'account',
  rows: { field: 'name' },
  measures: [{ measure: 'count' }],
  mostRows: 1000,
};
const tableOfNames = new URLSearchParams({ definition: JSON.stringify(byName) }).toString();

const limits = { when: 'any', limits: [{ since: 'contact', days: 30, classes: [] }] };

/** Of records, lists and what is reckoned of them. */
export const records: Record<string, RouteRule> = {
  'GET /meta': person(at('/meta')),
  'GET /records/{object}': person(at('/records/account?count=exact&sort=name')),
  'POST /records/{object}/query': person(
    at('/records/account/query', {
      groupBy: ['name'],
      measures: [{ measure: 'max', field: 'name' }],
    }),
  ),
  'GET /records/{object}/{id}': foreign(({ account }) => ({ path: `/records/account/${account}` })),
  'POST /records/{object}': person(at('/records/household', { name: 'Own' })),
  'PATCH /records/{object}/{id}': foreign(({ account }) => ({
    path: `/records/account/${account}`,
    body: { industry: 'bank' },
  })),
  'GET /records/{object}/{id}/history': foreign(({ account }) => ({
    path: `/records/account/${account}/history`,
  })),
  'GET /records/{object}/{id}/explain': foreign(({ account }) => ({
    path: `/records/account/${account}/explain`,
  })),
  'GET /records/{object}/{id}/timeline': foreign(({ account }) => ({
    path: `/records/account/${account}/timeline`,
  })),
  'GET /records/{object}/{id}/around': foreign(({ account }) => ({
    path: `/records/account/${account}/around`,
  })),
  'GET /records/{object}/{id}/network': foreign(({ contact }) => ({
    path: `/records/contact/${contact}/network`,
  })),
  'GET /records/{object}/{id}/roll-ups': foreign(({ account }) => ({
    path: `/records/account/${account}/roll-ups`,
  })),
  'POST /records/{object}/{id}/actions/{action}': foreign(({ contact }) => ({
    path: `/records/contact/${contact}/actions/hand-over-data`,
    body: { reason: 'asked for' },
  })),
  'POST /records/{object}/actions/{action}': foreign(({ account }) => ({
    path: '/records/pool/actions/give-back',
    body: { customers: [account], reason: 'idle' },
  })),
  'POST /records/{object}/{id}/unmask': foreign(({ contact }) => ({
    path: `/records/contact/${contact}/unmask`,
    body: { field: 'phone', reason: 'to call' },
  })),
  'POST /records/{object}/duplicates': person(({ word }) => ({
    path: '/records/account/duplicates',
    body: { values: { name: `${word} Ltd` } },
  })),
  'POST /records/{object}/duplicates/score': foreign(
    ({ account }) => ({
      path: '/records/account/duplicates/score',
      body: { ...alike, ids: [account, account] },
    }),
    { refusal: [403, 404] },
  ),
  'POST /records/{object}/duplicates/trial': person(at('/records/account/duplicates/trial', alike)),
  'GET /duplicate-rules/broken': person(at('/duplicate-rules/broken')),
  'POST /records/{object}/bulk': foreign(({ account }) => ({
    path: '/records/account/bulk',
    body: { ids: [account], change: { op: 'update', values: { industry: 'bank' } } },
  })),
  'DELETE /records/{object}/{id}': foreign(({ activity }) => ({
    path: `/records/activity/${activity}`,
  })),
  'POST /records/{object}/{id}/restore': foreign(({ activity }) => ({
    path: `/records/activity/${activity}/restore`,
  })),
  'GET /search': person(({ word }) => ({ path: `/search?q=${word}` })),
  'POST /figures': person(({ word }) => ({
    path: '/figures',
    body: {
      groups: { one: { object: 'account', groupBy: ['name'] } },
      counts: {
        two: { object: 'account', filter: { field: 'name', op: 'contains', value: word } },
      },
    },
  })),
  'POST /reports/run': person(at('/reports/run', byName)),
  'GET /reports/table.csv': person(at(`/reports/table.csv?${tableOfNames}`)),
  'GET /reports/table.xlsx': person(at(`/reports/table.xlsx?${tableOfNames}`)),
  'POST /readings': person(at('/readings', { texts: ['张伟'] })),
  'GET /pools': person(at('/pools')),
  'GET /pools/{id}/log': foreign(({ pool }) => ({ path: `/pools/${pool}/log` }), {
    refusal: [403, 404],
  }),
  'POST /pools/rehearsal': foreign(
    ({ pool }) => ({
      path: '/pools/rehearsal',
      body: { pool, recycling: limits, boughtDays: null, exempt: null, belongs: null },
    }),
    { refusal: [403, 200] },
  ),
  'GET /portfolios/loads': person(at('/portfolios/loads')),
  'GET /standing/flows': person(at(`/standing/flows?what=status&from=2026-01-01&to=${day}`)),
  'GET /standing/flows/customers': person(
    at(`/standing/flows/customers?what=status&from=2026-01-01&to=${day}&before=&after=potential`),
  ),
  'GET /selling/promotion': person(({ classification }) => ({
    path: `/selling/promotion?method=${classification}&from=2026-01-01&to=${day}`,
  })),
  'GET /selling/conversion': person(at(`/selling/conversion?from=2026-01-01&to=${day}`)),
  'GET /selling/promotion/opportunities': person(({ classification }) => ({
    path: `/selling/promotion/opportunities?method=${classification}&from=2026-01-01&to=${day}&stage=${classification}`,
  })),
  'GET /money/owed': person(at('/money/owed?by=party')),
  'GET /selling/forecast': person(at(`/selling/forecast?from=2026-01-01&to=${day}`)),
  'POST /selling/goals/attainment': person(({ classification }) => ({
    path: '/selling/goals/attainment',
    body: { goals: [classification] },
  })),
  'GET /standing/class': person(({ account, classification }) => ({
    path: `/standing/class?party=${account}&classification=${classification}&on=${day}`,
  })),
  'POST /standing/rehearse': person(at('/standing/rehearse', { day, rules: [] })),
};

/** Of contacting and of what is held on a person. */
export const contacts: Record<string, RouteRule> = {
  'POST /contact-checks': foreign(({ contact }) => ({
    path: '/contact-checks',
    body: { party: contact, channel: 'phone', purpose: 'sales' },
  })),
  'POST /contact-party': person(at('/contact-party', { address: '13900139000' })),
  'POST /contact-plans': person(({ contact }) => ({
    path: '/contact-plans',
    body: { kind: 'call', parties: [contact], at: '2026-06-30T02:00:00Z' },
  })),
  'POST /customer-mails/preview': foreign((walled) => ({
    path: '/customer-mails/preview',
    body: mail(walled),
  })),
  'POST /customer-mails': foreign((walled) => ({ path: '/customer-mails', body: mail(walled) }), {
    answer: 409,
    refusal: 409,
  }),
  'GET /customer-readers/{id}': foreign(({ contact }) => ({
    path: `/customer-readers/${contact}`,
  })),
  'GET /personal-fields': chief(at('/personal-fields')),
  'PATCH /personal-fields': chief(
    at('/personal-fields', {
      object: 'contact',
      field: 'phone',
      isPersonal: true,
      purpose: null,
      ground: null,
    }),
  ),
  'GET /personal-fields/{object}/{id}': foreign(({ contact }) => ({
    path: `/personal-fields/contact/${contact}`,
  })),
  'GET /personal-data/{job}/{format}': foreign(
    ({ job }) => ({ path: `/personal-data/${job}/json` }),
    { answer: 404 },
  ),
  'POST /records/{object}/{id}/erase': chief(({ contact }) => ({
    path: `/records/contact/${contact}/erase`,
  })),
};

/** Of files that go in and out. */
export const files: Record<string, RouteRule> = {
  'GET /imports/targets/{object}': person(at('/imports/targets/account')),
  'GET /imports/templates/{object}.csv': person(at('/imports/templates/account.csv')),
  'GET /imports/templates/{object}.xlsx': person(at('/imports/templates/account.xlsx')),
  'POST /imports': person(() => ({ path: '/imports', file: 'Name\nOwn\n' })),
  'GET /imports': person(at('/imports')),
  'PATCH /imports/{id}': foreign((walled) => ({
    path: `/imports/${walled.import}`,
    body: { hasHeader: true },
  })),
  'GET /imports/{id}': foreign((walled) => ({ path: `/imports/${walled.import}` })),
  'GET /imports/{id}/rows': foreign((walled) => ({ path: `/imports/${walled.import}/rows` })),
  'GET /imports/{id}/errors': foreign((walled) => ({ path: `/imports/${walled.import}/errors` })),
  'POST /imports/{id}/dry-run': foreign((walled) => ({
    path: `/imports/${walled.import}/dry-run`,
    body: {},
  })),
  'POST /imports/{id}/commit': foreign(
    (walled) => ({ path: `/imports/${walled.import}/commit`, body: {} }),
    { answer: 409 },
  ),
  'GET /exports/{object}.csv': person(at('/exports/account.csv')),
  'GET /exports/{object}.tsv': person(at('/exports/account.tsv')),
  'GET /exports/{object}.xlsx': person(at('/exports/account.xlsx')),
  'GET /exports/{object}.vcf': person(at('/exports/contact.vcf')),
  'GET /exports/{object}.ndjson': person(at('/exports/account.ndjson')),
  'GET /papers/{object}/{id}.pdf': foreign(({ account }) => ({
    path: `/papers/account/${account}.pdf`,
  })),
  'GET /papers/quote/{id}/offer.docx': person(
    at('/papers/quote/0197a0f0-0000-7000-8000-000000000000/offer.docx'),
    { answer: 404 },
  ),
  'GET /papers/quote/{id}/offer.pdf': person(
    at('/papers/quote/0197a0f0-0000-7000-8000-000000000000/offer.pdf'),
    { answer: 404 },
  ),
  'POST /quotes/{id}/links': person(
    () => ({
      path: '/quotes/0197a0f0-0000-7000-8000-000000000000/links',
      body: { sentTo: 'Somebody', language: 'en' },
    }),
    { answer: 404 },
  ),
  'GET /papers/quote/standard-{language}.docx': person(at('/papers/quote/standard-zh.docx')),
  'GET /papers/{object}.pdf': person(at('/papers/account.pdf')),
  'GET /papers/{object}/labels.pdf': person(
    at('/papers/account/labels.pdf?format=L7160&purpose=sales'),
    { answer: 422 },
  ),
  'GET /papers/{object}/envelopes.pdf': person(
    at('/papers/account/envelopes.pdf?format=DL&purpose=sales'),
    { answer: 422 },
  ),
  'POST /files': foreign(
    ({ account }) => ({
      path: '/files',
      file: 'x',
      body: { regarding: account },
    }),
    { refusal: 403 },
  ),
  'GET /files/{id}': foreign(({ file }) => ({ path: `/files/${file}` })),
  'GET /files/{id}/thumbnail': foreign(({ file }) => ({ path: `/files/${file}/thumbnail` }), {
    answer: 422,
  }),
  'GET /files/zip': foreign(({ contact }) => ({ path: `/files/zip?regarding=${contact}` })),
  'POST /mails': person(({ contact }) => ({
    path: '/mails',
    file: 'From: a@b.cn\r\nSubject: x\r\n\r\ny',
    body: { regarding: contact },
  })),
};
