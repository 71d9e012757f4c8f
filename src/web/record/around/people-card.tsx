import { Link } from '@tanstack/react-router';
import { Phone } from 'lucide-react';
import type { AroundPart } from '#web/api/around.ts';
import { useObject } from '#web/api/use-meta.ts';
import type { Row } from '#web/api/row.ts';
import { OfRecord, ReachLink } from '#web/contact/reach-link.tsx';
import { PersonMark } from '#web/frame/person-mark.tsx';
import { useNow } from '#web/frame/use-now.ts';
import { OptionMark } from '#web/kinds/option-mark.tsx';
import { PhoneText } from '#web/kinds/phone-text.tsx';
import { readLink, readText } from '#web/kinds/values.ts';
import { useFormat } from '#web/language/format.ts';
import { useText } from '#web/language/language.ts';
import { aroundTexts } from '#web/texts/around.ts';
import { Card } from './card.tsx';
import styles from './around.module.css';

/** A company's contacts: who they are, how they are reached, when somebody spoke to them. */
export function PeopleCard({ part }: { part: AroundPart }) {
  const t = useText(aroundTexts);
  return (
    <Card title={t('people')} part={part}>
      {part.items.length === 0 && <p className={styles['none']}>{t('people.none')}</p>}
      <ul className={styles['rows']}>
        {part.items.map((row) => (
          <Contact key={row.id} row={row} />
        ))}
      </ul>
    </Card>
  );
}

function Contact({ row }: { row: Row }) {
  const t = useText(aroundTexts);
  const format = useFormat();
  const now = useNow();
  const contact = useObject('contact');
  const name = readText(row['name']) ?? '';
  const at = readText(row['lastContactAt']);
  const importance = contact?.fields.find((one) => one.name === 'importance');
  const rank = readText(row['importance']);
  const post = [readText(row['jobTitle']), readText(row['department'])].filter(Boolean).join(' · ');
  return (
    <li className={styles['person']}>
      <PersonMark name={name} size={28} />
      <div className={styles['about']}>
        <span>
          <Link to="/records/$object/$id" params={{ object: 'contact', id: row.id }}>
            {name}
          </Link>{' '}
          {importance && rank && rank !== 'ordinary' && (
            <OptionMark option={rank} field={importance} />
          )}
        </span>
        {post && <span className={styles['quiet']}>{post}</span>}
        <OfRecord object="contact" id={row.id}>
          <Number phone={readText(row['phone'])} />
        </OfRecord>
        <span className={styles['quiet']}>
          {at ? t('last', { when: format.ago(at, now) }) : t('never')}
        </span>
      </div>
    </li>
  );
}

function Number({ phone }: { phone: string | null }) {
  if (phone === null) return null;
  return (
    <span className={styles['phone']}>
      <ReachLink way="call" number={phone}>
        <Phone size={12} aria-hidden /> <PhoneText number={phone} />
      </ReachLink>
    </span>
  );
}

/** Where a person belongs: organisations and households, with his place there; and those he lives with. */
export function PlacesCard({ places, family }: { places: AroundPart; family: AroundPart | null }) {
  const t = useText(aroundTexts);
  const format = useFormat();
  return (
    <Card title={t('places')} part={places}>
      <ul className={styles['rows']}>
        {places.items.map((row) => {
          const where = readLink(row['organisation']);
          const isHome = row['organisation.kind'] === 'household';
          const until = readText(row['untilOn']);
          return (
            <li key={row.id} className={styles['about']}>
              <Link
                to="/records/$object/$id"
                params={{ object: isHome ? 'household' : 'account', id: where?.id ?? '' }}
              >
                {where?.title ?? '–'}
              </Link>
              <span className={styles['quiet']}>
                {[readText(row['jobTitle']), readText(row['department'])]
                  .filter(Boolean)
                  .join(' · ')}
                <FamilyRole row={row} />
                {until && ` ${t('places.former', { day: format.day(until) })}`}
              </span>
            </li>
          );
        })}
      </ul>
      {family && family.items.length > 0 && <Family part={family} />}
    </Card>
  );
}

/** The members of a household. */
export function Family({ part }: { part: AroundPart }) {
  const t = useText(aroundTexts);
  return (
    <>
      <h3 className={styles['sub']}>{t('family')}</h3>
      <ul className={styles['rows']}>
        {part.items.map((row) => {
          const person = readLink(row['person']);
          return (
            <li key={row.id} className={styles['pair']}>
              <Link to="/records/$object/$id" params={{ object: 'contact', id: person?.id ?? '' }}>
                {person?.title ?? '–'}
              </Link>
              <FamilyRole row={row} />
            </li>
          );
        })}
      </ul>
    </>
  );
}

function FamilyRole({ row }: { row: Row }) {
  const field = useObject('membership')?.fields.find((one) => one.name === 'familyRole');
  const role = readText(row['familyRole']);
  return field && role ? <OptionMark option={role} field={field} /> : null;
}
