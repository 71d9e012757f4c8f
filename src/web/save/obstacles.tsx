import { isRecord } from '#web/api/is-record.ts';
import { useObject } from '#web/api/use-meta.ts';
import { useTitles } from '#web/kinds/link-keys.ts';
import { readText } from '#web/kinds/values.ts';
import { useLabel, useText } from '#web/language/language.ts';
import { apiTexts } from '#web/texts/api.ts';

/** What an undo left, or would leave, as it is, and why. */
export type Obstacle = {
  readonly object: string;
  readonly id: string;
  readonly field: string | null;
  readonly code: (typeof codes)[number];
};

const codes = ['gone', 'changed-since', 'has-children', 'numbered', 'left-house', 'taken'] as const;

/** One of them in words: the record, its field, the reason. */
export function ObstacleLine({ obstacle }: { obstacle: Obstacle }) {
  const t = useText(apiTexts);
  const label = useLabel();
  const object = useObject(obstacle.object);
  const isGone = obstacle.code === 'gone';
  const titles = useTitles(obstacle.object, isGone ? [] : [obstacle.id]);
  const field = object?.fields.find(({ name }) => name === obstacle.field);
  const title = titles.get(obstacle.id) ?? (object ? label(object.label.one) : obstacle.object);
  const what = field ? t('undo.obstacle.field', { title, field: label(field.label) }) : title;
  return <li>{t('undo.obstacle', { what, why: t(`undo.conflict.${obstacle.code}`) })}</li>;
}

/** Reads the list out of a reply. */
export function readObstacles(value: unknown): Obstacle[] {
  if (!Array.isArray(value)) return [];
  return value.flatMap((one: unknown) => {
    if (!isRecord(one)) return [];
    const code = codes.find((known) => known === one['code']);
    const [object, id] = [readText(one['object']), readText(one['id'])];
    return code && object && id ? [{ object, id, field: readText(one['field']), code }] : [];
  });
}
