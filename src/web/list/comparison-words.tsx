import { relativeRanges } from '#kit/relative-range.ts';
import type { FieldMeta } from '#model/api.ts';
import type { Comparison } from '#model/condition.ts';
import type { PartMeta } from '#web/api/use-meta.ts';
import { isRecord } from '#web/api/is-record.ts';
import { Value } from '#web/kinds/value.tsx';
import { keysOf, symbolOf, useLinkTitles } from '#web/kinds/link-keys.ts';
import { useFormat } from '#web/language/format.ts';
import { useText } from '#web/language/language.ts';
import { editorTexts } from '#web/texts/editors.ts';
import { operatorTexts } from '#web/texts/operators.ts';
import { readText } from '#web/kinds/values.ts';
import { needsNoValue, operatorWord } from './conditions.ts';

/** A comparison in words: "is one of Bank or Insurance". */
export function ComparisonWords({
  comparison,
  field,
}: {
  comparison: Comparison;
  field: PartMeta;
}) {
  const t = useText(operatorTexts);
  const { op, value } = comparison;
  return (
    <>
      {t(operatorWord(op, field))}{' '}
      {!needsNoValue(op) && (
        <strong>
          <ValueWords value={value} field={field} isRange={op === 'between'} />
        </strong>
      )}
    </>
  );
}

function ValueWords({
  value,
  field,
  isRange,
}: {
  value: unknown;
  field: FieldMeta;
  isRange: boolean;
}) {
  const t = useText(operatorTexts);
  const and = useText(editorTexts)('and');
  if (isLink(field)) return <LinkWords value={value} field={field} />;
  const values: unknown[] = Array.isArray(value) ? value : [value];
  const shown = values.slice(0, 3);
  return (
    <>
      {shown.map((one, index) => (
        <span key={index}>
          {index > 0 && ` ${isRange ? and : t('or')} `}
          <OneValue value={one} field={field} />
        </span>
      ))}
      {values.length > shown.length && ` +${values.length - shown.length}`}
    </>
  );
}

function OneValue({ value, field }: { value: unknown; field: FieldMeta }) {
  const t = useText(editorTexts);
  const format = useFormat();
  if (isRecord(value)) {
    const name = [...relativeRanges.fixed, ...relativeRanges.counted].find(
      (known) => known === value['relative'],
    );
    return <>{name ? t(name, { n: readText(value['n']) ?? '' }) : null}</>;
  }
  const text = readText(value);
  // An instant is compared with a day; money with a bare amount.
  if (field.valueKind === 'instant' && text?.length === 10) return <>{format.day(text)}</>;
  if (field.valueKind === 'money') return <>{format.number(text ?? '')}</>;
  return <Value value={field.valueKind === 'manyChoice' ? [value] : value} field={field} />;
}

function LinkWords({ value, field }: { value: unknown; field: FieldMeta }) {
  const t = useText(editorTexts);
  const or = useText(operatorTexts)('or');
  const keys = keysOf(value);
  const titles = useLinkTitles(field, keys);
  const words = keys.map((key) => {
    const symbol = symbolOf(key);
    return symbol ? t(symbol) : (titles.get(key) ?? '…');
  });
  return (
    <>
      {words.slice(0, 3).join(` ${or} `)}
      {words.length > 3 && ` +${words.length - 3}`}
    </>
  );
}

const linkKinds = new Set<string>(['link', 'user', 'links', 'anyLink', 'file', 'id']);

function isLink({ valueKind }: FieldMeta): boolean {
  return linkKinds.has(valueKind);
}
