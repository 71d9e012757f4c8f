import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { CopyCheck } from 'lucide-react';
import type { ObjectMeta } from '#model/api.ts';
import { listRows } from '#web/api/queries.ts';
import { useDebounced } from '#web/frame/use-debounced.ts';
import { readText } from '#web/kinds/values.ts';
import { useText } from '#web/language/language.ts';
import { formTexts } from '#web/texts/forms.ts';
import styles from './create-form.module.css';

/** Records that may be the one which is being typed in: found by its name, phone or e-mail while typing. */
export function Twins({
  object,
  values,
}: {
  object: ObjectMeta;
  values: Readonly<Record<string, unknown>>;
}) {
  const t = useText(formTexts);
  const words = useDebounced(telling(object, values), 400);
  const { data } = useQuery({
    queryKey: ['records', object.name, 'twins', words],
    queryFn: async ({ signal }) => {
      const fields = [object.title];
      const pages = await Promise.all(
        words.map((search) => listRows(object.name, { fields, search, limit: 3 }, signal)),
      );
      return pages.flatMap((page) => page.items);
    },
    enabled: words.length > 0,
  });
  const twins = [...new Map((data ?? []).map((row) => [row.id, row])).values()].slice(0, 3);
  if (words.length === 0 || twins.length === 0) return null;
  return (
    <div className={styles['twins']} role="status">
      <CopyCheck size={16} aria-hidden />
      <span>{t('twins')}</span>
      {twins.map((row) => (
        <Link key={row.id} to="/records/$object/$id" params={{ object: object.name, id: row.id }}>
          {readText(row[object.title]) ?? row.id}
        </Link>
      ))}
    </div>
  );
}

// Short words find half the list; nobody calls that a twin.
function telling(object: ObjectMeta, values: Readonly<Record<string, unknown>>): string[] {
  return ['phone', 'email', object.title].flatMap((name) => {
    const words = readText(values[name])?.trim() ?? '';
    const isHan = /\p{Script=Han}/u.test(words);
    const length = [...words].length;
    return length >= (isHan ? 3 : 5) ? [words] : [];
  });
}
