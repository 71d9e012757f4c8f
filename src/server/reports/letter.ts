import { PassThrough } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { writeTable } from '#kit/tabular/write-table.ts';
import type { WriteValue } from '#kit/tabular/writing.ts';
import { fill, type Language, type Text } from '#kit/text.ts';
import type { ReportReply } from '#model/report/reply.ts';
import { definitionWords, periodWords, sheetOf, type ReportSheet } from '#model/report/sheet.ts';
import { escape, withTable, writeLetter, type Attachment, type Letter } from '../mail/letter.ts';
import type { Addressee } from '../mail/receivers.ts';

// What a mail still shows well; the file holds all.
const mostRows = 100;

type Told = {
  readonly name: string;
  readonly reply: ReportReply;
  /** Where the report is found; null where nobody said where people reach us. */
  readonly url: string | null;
  readonly attachments: readonly Attachment[];
};

/** The letter that brings a report: its figures as a table, what they mean, and the file where one is attached. */
export function reportLetter(
  addressee: Addressee,
  { name, reply, url, attachments }: Told,
): Letter {
  const { language } = addressee;
  const sheet = sheetOf(reply, language);
  const plain = (text: string): Text => ({ en: text, zh: text });
  const params = {
    name: addressee.name,
    report: name,
    days: reply.periods
      .map((period) => periodWords(period, language))
      .filter(Boolean)
      .join('; '),
    says: definitionWords(reply, language),
    url: url ?? '',
  };
  const paragraphs = [
    hello,
    ...(params.days === '' ? [] : [plain('{days}')]),
    plain('{says}'),
    ...(url === null ? [] : [plain('{url}')]),
  ];
  const plainLetter = writeLetter(addressee, plain('{report}'), paragraphs, params);
  const letter = withTable(plainLetter, {
    html: htmlOf(sheet, language),
    text: textOf(sheet, language),
  });
  return attachments.length === 0 ? letter : { ...letter, attachments };
}

/** The table of a report as a file of that kind. */
export async function reportFile(
  { name, reply }: Pick<Told, 'name' | 'reply'>,
  format: 'csv' | 'xlsx',
  language: Language,
): Promise<Attachment> {
  const { columns, rows } = sheetOf(reply, language);
  const out = new PassThrough();
  const kind = format === 'csv' ? { kind: format } : { kind: format, zone: reply.zone };
  const [bytes] = await Promise.all([buffer(out), writeTable(kind, columns, rows, out)]);
  return {
    filename: `${name.replaceAll(/[\\/:*?"<>|\s]+/g, ' ').trim() || 'report'}.${format}`,
    contentType:
      format === 'csv'
        ? 'text/csv; charset=utf-8'
        : 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    base64: bytes.toString('base64'),
  };
}

function shownRows({ rows }: ReportSheet): readonly (readonly WriteValue[])[] {
  const total = rows.at(-1);
  return rows.length <= mostRows || !total ? rows : [...rows.slice(0, mostRows - 1), total];
}

function restOf(sheet: ReportSheet, language: Language): string | null {
  const left = sheet.rows.length - shownRows(sheet).length;
  return left > 0 ? fill(more[language], { count: left }) : null;
}

function htmlOf(sheet: ReportSheet, language: Language): string {
  const figure = figureWords(sheet, language);
  const style = 'border:1px solid #ccc;padding:4px 8px';
  const cell = (tag: 'th' | 'td', words: string, isFirst: boolean) =>
    `<${tag} style="${style};text-align:${isFirst ? 'left' : 'right'}">${escape(words)}</${tag}>`;
  const line = (values: readonly WriteValue[]) =>
    `<tr>${values.map((value, index) => cell('td', figure(value, index), index === 0)).join('')}</tr>`;
  const head = sheet.columns.map(({ name }, index) => cell('th', name, index === 0)).join('');
  const rest = restOf(sheet, language);
  return `<table style="border-collapse:collapse">\n<tr>${head}</tr>\n${shownRows(sheet).map(line).join('\n')}\n</table>${rest === null ? '' : `\n<p>${escape(rest)}</p>`}`;
}

function textOf(sheet: ReportSheet, language: Language): string {
  const figure = figureWords(sheet, language);
  const rest = restOf(sheet, language);
  return [
    sheet.columns.map(({ name }) => name).join('\t'),
    ...shownRows(sheet).map((row) => row.map(figure).join('\t')),
    ...(rest === null ? [] : [rest]),
  ].join('\n');
}

function figureWords({ columns }: ReportSheet, language: Language) {
  const numbers = new Intl.NumberFormat(language === 'zh' ? 'zh-CN' : 'en-GB', {
    maximumFractionDigits: 2,
  });
  return (value: WriteValue, at: number): string => {
    if (value === null || value === undefined) return '–';
    return columns[at]?.kind === 'number' ? numbers.format(Number(value)) : String(value);
  };
}

const hello: Text = {
  en: 'Hello {name}, here is “{report}”.',
  zh: '{name}，您好，这是“{report}”。',
};
const more: Text = {
  en: '{count} more rows are in the report.',
  zh: '另有 {count} 行，请查看报表。',
};
