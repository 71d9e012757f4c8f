import { consent } from '#areas/customers/consent/object.ts';
import { grounds } from '#areas/customers/consent/rules/personal-fields.ts';
import { escapeHtml, plainText } from '#areas/customers/mail/rules.ts';
import { inLanguage, type Language, type Text } from '#kit/text.ts';
import type { Model, ObjectModel } from '#model/model.ts';
import type { PersonalData } from './collect.ts';

type Found = Readonly<Record<string, unknown>>;

const texts = {
  title: { en: 'What is held on {name}', zh: '{name}的个人数据副本' },
  at: { en: 'Collected at', zh: '收集时间' },
  yes: { en: 'Yes', zh: '是' },
  no: { en: 'No', zh: '否' },
  readers: { en: 'Who looked at this', zh: '谁看过' },
  why: { en: 'What it is held for', zh: '个人信息的处理目的与依据' },
  field: { en: 'Field', zh: '字段' },
  purpose: { en: 'Held for', zh: '处理目的' },
  ground: { en: 'Ground', zh: '合法依据' },
  who: { en: 'Person', zh: '查看人' },
  times: { en: 'Times (one an hour at most)', zh: '次数（每小时最多计一次）' },
  last: { en: 'Last', zh: '最近一次' },
} as const satisfies Readonly<Record<string, Text>>;

/** The collected data as a page that the person can read, in that language, with nothing to be loaded from elsewhere. */
export function personalDataPage(model: Model, data: PersonalData, language: Language): string {
  const name = typeof data.record['name'] === 'string' ? data.record['name'] : '';
  const title = escapeHtml(texts.title[language].replace('{name}', name));
  const own = model.objects.get(data.object);
  const sections = data.parts.flatMap(({ object, records }) => {
    const known = model.objects.get(object);
    if (!known) return [];
    const label = escapeHtml(inLanguage(known.definition.label.many, language));
    const tables = records.map((record) => tableOf(known, record, language));
    return [`<h2>${label} (${records.length})</h2>${tables.join('\n')}`];
  });
  return `<!doctype html><html lang="${language === 'zh' ? 'zh-CN' : 'en'}"><head><meta charset="utf-8"><title>${title}</title><style>${style}</style></head><body><h1>${title}</h1><p>${texts.at[language]}: ${data.collectedAt}</p>${own ? tableOf(own, data.record, language) : ''}${own ? fieldsOf(own, data, language) : ''}${sections.join('\n')}${readersOf(data, language)}</body></html>\n`;
}

const style =
  'body{font:15px/1.6 system-ui,"PingFang SC","Microsoft YaHei",sans-serif;max-width:860px;margin:32px auto;padding:0 16px}table{border-collapse:collapse;width:100%;margin:0 0 16px}th,td{border-bottom:1px solid #ddd;padding:4px 8px;text-align:start;vertical-align:top}th{width:34%;font-weight:500;color:#555}td{white-space:pre-wrap;overflow-wrap:anywhere}';

function readersOf({ readers }: PersonalData, language: Language): string {
  if (readers.length === 0) return '';
  const head = [texts.who, texts.times, texts.last].map((one) => `<th>${one[language]}</th>`);
  const rows = readers.map(
    ({ by, times, lastAt }) =>
      `<tr><td>${escapeHtml(by)}</td><td>${times}</td><td>${lastAt}</td></tr>`,
  );
  return `<h2>${texts.readers[language]}</h2><table><tr>${head.join('')}</tr>${rows.join('')}</table>`;
}

function fieldsOf(object: ObjectModel, { fields }: PersonalData, language: Language): string {
  if (fields.length === 0) return '';
  const rows = fields.map(({ field, purpose, ground }) => {
    const label = object.fields.get(field)?.label;
    const words = [
      label ? inLanguage(label, language) : field,
      purpose === null ? '–' : inLanguage(consent.fields.purpose.options[purpose].label, language),
      ground === null ? '–' : inLanguage(grounds[ground], language),
    ];
    return `<tr>${words.map((one) => `<td>${escapeHtml(one)}</td>`).join('')}</tr>`;
  });
  const head = [texts.field, texts.purpose, texts.ground].map((one) => `<th>${one[language]}</th>`);
  return `<h2>${texts.why[language]}</h2><table><tr>${head.join('')}</tr>${rows.join('')}</table>`;
}

function tableOf(object: ObjectModel, record: Found, language: Language): string {
  const rows = [...object.fields.values()].flatMap((field) => {
    if (field.field.internal === true) return [];
    const words = wordsOf(record[field.name], { field: field.field, language });
    if (words === '') return [];
    const label = escapeHtml(inLanguage(field.label, language));
    return [`<tr><th scope="row">${label}</th><td>${escapeHtml(words)}</td></tr>`];
  });
  return `<table>${rows.join('')}</table>`;
}

type Told = {
  readonly field: ObjectModel['fields'] extends ReadonlyMap<string, infer F>
    ? F extends { readonly field: infer G }
      ? G
      : never
    : never;
  readonly language: Language;
};

function wordsOf(value: unknown, told: Told): string {
  if (value === null || value === undefined || value === '') return '';
  if (Array.isArray(value))
    return value
      .map((one: unknown) => wordsOf(one, told))
      .filter((words) => words !== '')
      .join(', ');
  if (typeof value === 'boolean') return texts[value ? 'yes' : 'no'][told.language];
  if (typeof value === 'string') return textOf(value, told);
  if (typeof value === 'object' && 'title' in value)
    return typeof value.title === 'string' ? value.title : '';
  return JSON.stringify(value);
}

function textOf(value: string, { field, language }: Told): string {
  if (field.kind === 'richText') return plainText(value);
  const option = 'options' in field ? field.options?.[value] : undefined;
  return option ? inLanguage(option.label, language) : value;
}
