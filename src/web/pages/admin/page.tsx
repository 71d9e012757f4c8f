import { Link } from '@tanstack/react-router';
import type { Text } from '#kit/text.ts';
import { SettingsPage, SettingsSection } from '#web/administration/settings-page.tsx';
import { useMeta } from '#web/api/use-meta.ts';
import { areasOf, type Place } from '#web/frame/places.ts';
import { useLabel, useText } from '#web/language/language.ts';
import { adminTexts } from '#web/texts/admin.ts';
import styles from './admin.module.css';

/** Everything that is set up once for all, with a sentence for each. */
export function AdminPage() {
  const t = useText(adminTexts);
  const label = useLabel();
  const places = areasOf(useMeta()).find((area) => area.name === 'admin')?.places ?? [];
  const groups = [...new Set(places.flatMap((place) => place.group ?? []))];
  return (
    <SettingsPage title={t('title')} lead={t('lead')}>
      {groups.map((group) => (
        <SettingsSection key={group.en} title={label(group)}>
          <ul className={styles['cards']}>
            {places
              .filter((place) => place.group === group)
              .map((place) => (
                <PlaceCard key={place.to} place={place} />
              ))}
          </ul>
        </SettingsSection>
      ))}
    </SettingsPage>
  );
}

const helps: Readonly<Record<string, Text>> = {
  '/admin/users': adminTexts['users'],
  '/admin/units': adminTexts['units'],
  '/admin/teams': adminTexts['teams'],
  '/admin/roles': adminTexts['roles'],
  '/admin/rights': adminTexts['rights'],
  '/admin/delegations': adminTexts['delegations'],
  '/admin/shape': adminTexts['shape'],
  '/admin/shape-file': adminTexts['shape-file'],
  '/admin/sample-set-up': adminTexts['sample-set-up'],
  '/import': adminTexts['imports'],
  '/admin/duplicate-rules': adminTexts['duplicate-rules'],
  '/bin': adminTexts['bin'],
  '/changes': adminTexts['changes'],
  '/admin/jobs': adminTexts['jobs'],
  '/admin/access-log': adminTexts['access-log'],
  '/admin/personal-fields': adminTexts['personal-fields'],
  '/admin/workspace': adminTexts['workspace'],
  '/admin/currencies': adminTexts['currencies'],
  '/admin/formulas': adminTexts['formulas'],
  '/admin/work-calendar': adminTexts['work-calendar'],
  '/admin/sign-in-services': adminTexts['sign-in-services'],
  '/admin/keys': adminTexts['keys'],
  '/admin/webhooks': adminTexts['webhooks'],
};

function PlaceCard({ place: { to, label: name, icon: Icon } }: { place: Place }) {
  const label = useLabel();
  const help = helps[to ?? ''];
  return (
    <li>
      <Link to={to} className={styles['card']}>
        <Icon size={20} strokeWidth={1.75} aria-hidden />
        <span className={styles['words']}>
          <strong>{label(name)}</strong>
          {help && <span>{label(help)}</span>}
        </span>
      </Link>
    </li>
  );
}
