import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { Button } from 'antd';
import { Plus, TriangleAlert } from 'lucide-react';
import { missingRoles } from '#areas/customers/buying-role/rules.ts';
import type { ObjectMeta } from '#model/api.ts';
import { listRows } from '#web/api/queries.ts';
import type { Row } from '#web/api/row.ts';
import { rememberPreset } from '#web/forms/preset.ts';
import { useCreate } from '#web/frame/new-menu.tsx';
import { Lines } from '#web/frame/skeleton.tsx';
import { Value } from '#web/kinds/value.tsx';
import { readLink, readText } from '#web/kinds/values.ts';
import { useLabel, useText } from '#web/language/language.ts';
import { organisationTexts } from '#web/texts/organisation.ts';
import styles from './chart.module.css';

const columns = ['person', 'role', 'attitude', 'influence', 'ours', 'note'];
const order = ['decider', 'technical', 'buyer', 'user', 'influencer', 'gatekeeper'];

type Props = { readonly role: ObjectMeta; readonly account: Row; readonly title: string };

/** Who has a say when the customer buys, how each stands to us, and who is not known yet. */
export function BuyingCentre({ role, account, title }: Props) {
  const t = useText(organisationTexts);
  const create = useCreate();
  const list = useQuery({
    queryKey: ['records', 'buying-role', 'centre', account.id],
    queryFn: ({ signal }) =>
      listRows(
        'buying-role',
        { fields: columns, filter: { field: 'account', op: 'is', value: account.id }, limit: 100 },
        signal,
      ),
  });
  const add = () => {
    rememberPreset('buying-role', { account: { id: account.id, title } });
    create('buying-role');
  };
  if (list.error) return <p role="alert">{list.error.message}</p>;
  if (!list.data) return <Lines count={4} />;
  const rows = list.data.items.toSorted((a, b) => rankOf(a) - rankOf(b));
  const missing = missingRoles(rows.map((row) => readText(row['role'])));
  return (
    <section className={styles['centre']} aria-label={t('buying')}>
      <header className={styles['head']}>
        <h2>{t('buying')}</h2>
        {role.can.create && (
          <Button size="small" icon={<Plus size={14} aria-hidden />} onClick={add}>
            {t('buying.add')}
          </Button>
        )}
      </header>
      {rows.length === 0 && <p className={styles['hint']}>{t('buying.none')}</p>}
      {rows.length > 0 && <Table role={role} rows={rows} />}
      {missing.length > 0 && rows.length > 0 && (
        <p className={styles['missing']}>
          <TriangleAlert size={14} aria-hidden /> {t('missing')}:{' '}
          {missing.map((one) => t(`missing.${one}`)).join(' · ')}
        </p>
      )}
    </section>
  );
}

function Table({ role, rows }: { role: ObjectMeta; rows: readonly Row[] }) {
  const label = useLabel();
  const fields = columns.flatMap((name) => role.fields.find((field) => field.name === name) ?? []);
  return (
    <div className={styles['scroller']}>
      <table className={styles['table']}>
        <thead>
          <tr>
            {fields.map((field) => (
              <th key={field.name} scope="col">
                {label(field.label)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.id}>
              {fields.map((field) => (
                <td key={field.name}>
                  {field.name === 'role' ? (
                    <Link to="/records/$object/$id" params={{ object: 'buying-role', id: row.id }}>
                      <Value value={row[field.name]} field={field} />
                    </Link>
                  ) : (
                    <Value value={row[field.name]} field={field} />
                  )}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function rankOf(row: Row): number {
  const rank = order.indexOf(readText(row['role']) ?? '');
  return (rank < 0 ? order.length : rank) * 1000 + (readLink(row['person'])?.title?.length ?? 0);
}
