import { partsOf } from '#kit/day.ts';
import { fill, type Language, type Text } from '#kit/text.ts';
import type { ReportDimension, ReportKey } from './reply.ts';
import type { Measure } from './report.ts';

/** What a measure is called: `Sum of amount`. */
export function measureLabel({ measure, as = 'value' }: Measure, field: Text | null): Text {
  const plain = field === null ? count : inBoth(ofField[measure], field);
  return as === 'value' ? plain : inBoth(forms[as], plain);
}

/** What a row or column is called in that language. */
export function keyWords(
  dimension: Pick<ReportDimension, 'kind' | 'by' | 'bands' | 'cases' | 'options'>,
  { key, title, others }: Pick<ReportKey, 'key' | 'title' | 'others'>,
  language: Language,
): string {
  if (others > 0) return fill(rest[language], { count: others });
  if (key === null) return none[language];
  if (dimension.cases) return title ?? String(key);
  if (dimension.bands) return bandWords(dimension.bands, Number(key), language);
  switch (dimension.kind) {
    case 'choice':
      return dimension.options?.[String(key)]?.[language] ?? String(key);
    case 'yesNo':
      return (String(key) === 'true' ? yes : no)[language];
    case 'link':
    case 'user':
    case 'anyLink':
      return title ?? unseen[language];
    case 'day':
    case 'instant':
      return stretchWords(String(key), dimension.by ?? 'day', language);
    default:
      return String(key);
  }
}

function stretchWords(
  key: string,
  by: NonNullable<ReportDimension['by']>,
  language: Language,
): string {
  const { year, month } = partsOf(key);
  if (by === 'year') return String(year);
  if (by === 'quarter') return fill(quarter[language], { year, quarter: Math.ceil(month / 3) });
  if (by === 'month') return key.slice(0, 7);
  return by === 'week' ? fill(week[language], { day: key }) : key;
}

function bandWords(bands: readonly string[], index: number, language: Language): string {
  const [from, to] = [bands[index - 1], bands[index]];
  if (from === undefined) return fill(below[language], { to: to ?? '' });
  return to === undefined ? fill(above[language], { from }) : fill(between[language], { from, to });
}

function inBoth(text: Text, of: Text): Text {
  return { en: fill(text.en, { of: of.en }), zh: fill(text.zh, { of: of.zh }) };
}

const count: Text = { en: 'Records', zh: '记录数' };
const ofField: Readonly<Record<Measure['measure'], Text>> = {
  count: { en: '{of}: filled in', zh: '{of}（已填写数）' },
  sum: { en: '{of}: sum', zh: '{of}（合计）' },
  avg: { en: '{of}: average', zh: '{of}（平均）' },
  min: { en: '{of}: least', zh: '{of}（最小）' },
  max: { en: '{of}: greatest', zh: '{of}（最大）' },
  distinct: { en: '{of}: different ones', zh: '{of}（去重计数）' },
};
const forms: Readonly<Record<'share' | 'running', Text>> = {
  share: { en: '{of}, share of total', zh: '{of}占比' },
  running: { en: '{of}, running total', zh: '{of}累计' },
};
const rest: Text = { en: '{count} others', zh: '其他 {count} 项' };
const none: Text = { en: 'None', zh: '未填写' };
const unseen: Text = { en: 'Not visible to you', zh: '无权查看' };
const yes: Text = { en: 'Yes', zh: '是' };
const no: Text = { en: 'No', zh: '否' };
const quarter: Text = { en: '{year} Q{quarter}', zh: '{year} 年第 {quarter} 季度' };
const week: Text = { en: 'Week of {day}', zh: '{day} 起一周' };
const below: Text = { en: 'Below {to}', zh: '{to} 以下' };
const above: Text = { en: '{from} and more', zh: '{from} 及以上' };
const between: Text = { en: '{from} to below {to}', zh: '{from} 至 {to} 以下' };
