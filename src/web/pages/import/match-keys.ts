import type { Text } from '#kit/text.ts';
import type { ImportTarget } from '#model/import-settings.ts';

type Mapping = Readonly<Record<string, string | null>>;

/** The mapped columns that keys are made of, those first that tell records apart; an id is a key by itself and none of these. */
export function keyColumns(targets: readonly ImportTarget[], mapping: Mapping): ImportTarget[] {
  const paths = new Set(Object.values(mapping));
  return targets
    .filter(
      ({ path, isKey, isPartOfKey }) => path !== 'id' && paths.has(path) && (isKey || isPartOfKey),
    )
    .toSorted((a, b) => Number(b.isKey) - Number(a.isKey));
}

/** Whether the key is of mapped columns only, of which one tells records apart. */
export function isSound(columns: readonly ImportTarget[], key: string): boolean {
  const parts = key.split('+').map((path) => columns.find((one) => one.path === path));
  return parts.every((one) => one !== undefined) && parts.some((one) => one?.isKey === true);
}

/** The chosen keys without the columns that are not mapped any more; what is being chosen stays. */
export function shownKeys(columns: readonly ImportTarget[], match: readonly string[]): string[] {
  const paths = new Set(columns.map(({ path }) => path));
  return match.flatMap((key) => {
    if (key === '') return [key];
    const kept = key.split('+').filter((path) => paths.has(path));
    return kept.length > 0 ? [kept.join('+')] : [];
  });
}

/** What the key is called by people. */
export function labelOfKey(
  targets: readonly ImportTarget[],
  key: string,
  label: (text: Text) => string,
): string {
  return key
    .split('+')
    .map((path) => targets.find((one) => one.path === path)?.label)
    .map((text, at) => (text ? label(text) : (key.split('+')[at] ?? '')))
    .join(' + ');
}
