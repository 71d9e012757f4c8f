import type { FieldMeta } from '#model/api.ts';
import { Value } from '#web/kinds/value.tsx';
import { readLink, readLinks, readText } from '#web/kinds/values.ts';
import { useText } from '#web/language/language.ts';
import { unMergeTexts } from '#web/texts/un-merge.ts';

const words: ReadonlySet<string> = new Set(['text', 'longText', 'email', 'url']);

/** A value that is picked, not followed: links and addresses as words. */
export function PlainValue({ field, value }: { field: FieldMeta; value: unknown }) {
  const t = useText(unMergeTexts);
  const { kind, valueKind } = field;
  if (kind === 'link' || kind === 'user' || kind === 'anyLink' || kind === 'file') {
    const link = readLink(value);
    if (link) return <>{link.title ?? t('unseen')}</>;
  }
  if (kind === 'links' || kind === 'files') {
    const titles = readLinks(value).map(({ title }) => title ?? t('unseen'));
    if (titles.length > 0) return <>{titles.join(t('join'))}</>;
  }
  const text = words.has(valueKind) ? readText(value) : null;
  return text === null ? <Value field={field} value={value} /> : <>{text}</>;
}
