import { Link } from '@tanstack/react-router';
import { PlainTable, type PlainColumn } from '#web/administration/plain-table.tsx';
import { useDeviceName } from '#web/administration/use-device-name.ts';
import { useMeta } from '#web/api/use-meta.ts';
import { useNow } from '#web/frame/use-now.ts';
import { readText } from '#web/kinds/values.ts';
import { useFormat } from '#web/language/format.ts';
import { useLabel, useText } from '#web/language/language.ts';
import { accessLogTexts } from '#web/texts/access-log.ts';
import { kinds, type AccessEntry } from './access.ts';
import styles from './access-log.module.css';

/** Entries of the access log in rows. */
export function AccessTable({ entries }: { entries: readonly AccessEntry[] }) {
  const t = useText(accessLogTexts);
  const format = useFormat();
  const now = useNow();
  const detailsOf = useDetails();
  const columns: PlainColumn<AccessEntry>[] = [
    { key: 'who', label: t('who'), width: 170, cell: (entry) => <Who entry={entry} /> },
    { key: 'what', label: t('what'), width: 300, cell: (entry) => <What entry={entry} /> },
    {
      key: 'details',
      label: t('details'),
      cell: (entry) => {
        const said = detailsOf(entry);
        return said === '' ? null : <span className={styles['details']}>{said}</span>;
      },
    },
    {
      key: 'when',
      label: t('when'),
      width: 180,
      cell: ({ at }) => (
        <time dateTime={at} title={format.exact(at)}>
          {format.ago(at, now)}
        </time>
      ),
    },
  ];
  return <PlainTable label={t('title')} columns={columns} items={entries} keyOf={({ id }) => id} />;
}

function Who({ entry: { by, viewedBy } }: { entry: AccessEntry }) {
  const t = useText(accessLogTexts);
  const name = by?.title ?? '—';
  return <strong>{viewedBy ? t('as', { name: viewedBy.title ?? '—', other: name }) : name}</strong>;
}

function What({ entry }: { entry: AccessEntry }) {
  const t = useText(accessLogTexts);
  const label = useLabel();
  const meta = useMeta();
  const object = meta.objects.find(({ name }) => name === entry.object);
  const known = kinds.find((one) => one === entry.kind);
  if (entry.kind === 'export' || entry.kind.startsWith('export.'))
    return t('kind.export', { object: object ? label(object.label.many) : (entry.object ?? '') });
  const said = known ? t(`kind.${known}`) : entry.kind;
  if (!entry.record) return said;
  const title = entry.record.title ?? entry.record.id;
  return (
    <span>
      {said}{' '}
      {entry.object ? (
        <Link to="/records/$object/$id" params={{ object: entry.object, id: entry.record.id }}>
          {title}
        </Link>
      ) : (
        title
      )}
    </span>
  );
}

/** What is known of an entry beside its kind; what is nested (a filter) would be noise here. */
function useDetails(): (entry: AccessEntry) => string {
  const t = useText(accessLogTexts);
  const format = useFormat();
  const label = useLabel();
  const { objects } = useMeta();
  const deviceName = useDeviceName();
  return ({ details, kind, object: name }) => {
    const object = objects.find((one) => one.name === name);
    const saidAs = (detail: Detail, value: string) => {
      if (detail === 'rows' || detail === 'limit') return format.number(value);
      if (detail === 'device') return deviceName(value);
      const field = detail === 'field' ? object?.fields.find((one) => one.name === value) : null;
      return field ? label(field.label) : value;
    };
    const known = named.flatMap((detail) => {
      const value = readText(details[detail]);
      if (value === null || value === '') return [];
      return [t(`detail.${detail}`, { value: saidAs(detail, value) })];
    });
    const most =
      kind === 'reads.many' && object
        ? [t('detail.objects', { value: label(object.label.many) })]
        : [];
    const broken = details['complete'] === false ? [t('detail.broken')] : [];
    return [...known, ...most, ...broken].join(' · ');
  };
}

type Detail = (typeof named)[number];
const named = [
  'field',
  'reason',
  'key',
  'door',
  'address',
  'device',
  'format',
  'rows',
  'limit',
  'provider',
  'fields',
  'sessions',
] as const;
