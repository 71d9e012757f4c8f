import { Link } from '@tanstack/react-router';
import { Button } from 'antd';
import { X } from 'lucide-react';
import { useId } from 'react';
import { RecordPicker } from '#web/administration/record-picker.tsx';
import { findRow } from '#web/api/queries.ts';
import { Notice } from '#web/frame/missing.tsx';
import { PersonMark } from '#web/frame/person-mark.tsx';
import { readLinks, type Linked } from '#web/kinds/values.ts';
import { useText } from '#web/language/language.ts';
import { useSave } from '#web/save/use-save.ts';
import { useToast } from '#web/save/toasts.tsx';
import { roleTexts } from '#web/texts/role.ts';
import type { Holder } from './holders.ts';
import styles from './role.module.css';

/** Who has the role; it is given and taken here at once, with undo. */
export function RolePeople({ id, holders }: { id: string; holders: readonly Holder[] }) {
  const t = useText(roleTexts);
  const picker = useId();
  const set = useSetRoles();
  const give = async (person: Linked | null) => {
    if (!person) return;
    const row = await findRow('user', person.id, ['roles']);
    const roles = readLinks(row['roles']).map((role) => role.id);
    if (roles.includes(id)) return;
    set(person.id, [...roles, id], t('people.given', { name: person.title ?? '' }));
  };
  const take = (holder: Holder) =>
    set(
      holder.id,
      holder.roles.filter((role) => role !== id),
      t('people.taken', { name: holder.name }),
    );
  return (
    <div className={styles['people']}>
      <div className={styles['add']}>
        <label htmlFor={picker}>{t('people.add')}</label>
        <RecordPicker
          key={holders.length}
          id={picker}
          object="user"
          label={roleTexts['people.add']}
          value={null}
          onChange={(person) => void give(person)}
        />
      </div>
      {holders.length === 0 && <Notice title={t('people.none')} text={t('people.none.help')} />}
      <ul className={styles['holders']}>
        {holders.map((holder) => (
          <li key={holder.id}>
            <PersonMark name={holder.name} size={26} />
            <Link to="/admin/users" search={{ open: holder.id, show: 'all' }}>
              {holder.name} {!holder.isActive && <small>{t('people.off')}</small>}
            </Link>
            <Button
              type="text"
              icon={<X size={16} aria-hidden />}
              aria-label={t('people.take', { name: holder.name })}
              onClick={() => take(holder)}
            />
          </li>
        ))}
      </ul>
    </div>
  );
}

function useSetRoles() {
  const save = useSave();
  const toast = useToast();
  return (user: string, roles: readonly string[], said: string) =>
    save.mutate(
      { changes: [{ op: 'update', object: 'user', id: user, values: { roles } }], said },
      { onError: (error) => toast({ text: error.message, tone: 'wrong' }) },
    );
}
