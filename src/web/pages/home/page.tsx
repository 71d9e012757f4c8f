import { Link } from '@tanstack/react-router';
import { useQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import { Plus } from 'lucide-react';
import type { ReactNode } from 'react';
import type { ObjectMeta } from '#model/api.ts';
import { countQuery } from '#web/api/queries.ts';
import { useMeta } from '#web/api/use-meta.ts';
import { iconOf } from '#web/frame/icons.ts';
import { creatable, useCreate } from '#web/frame/new-menu.tsx';
import { Page } from '#web/frame/page.tsx';
import { useRecent } from '#web/frame/recent.ts';
import { useNow } from '#web/frame/use-now.ts';
import { useFormat } from '#web/language/format.ts';
import { useLabel, useText, useWord } from '#web/language/language.ts';
import { homeTexts } from '#web/texts/home.ts';
import { ChangedLately } from './changed-lately.tsx';
import styles from './home.module.css';

/** Where the day begins: what is mine, what I had open, what moved. */
export function HomePage() {
  const t = useText(homeTexts);
  const meta = useMeta();
  const { zone } = useFormat();
  const hour = Number(
    new Intl.DateTimeFormat('en', { hour: 'numeric', hourCycle: 'h23', timeZone: zone }).format(
      useNow(),
    ),
  );
  const part = hour < 11 ? 'morning' : hour < 18 ? 'day' : 'evening';
  const owned = meta.objects.filter((object) => object.owned && !object.internal);
  return (
    <Page title={t(part, { name: meta.user.name })} acts={<CreateActs />}>
      <div className={styles['home']}>
        {owned.length > 0 && (
          <Card title={t('mine')}>
            <ul className={styles['tiles']}>
              {owned.slice(0, 6).map((object) => (
                <MineTile key={object.name} object={object} />
              ))}
            </ul>
          </Card>
        )}
        <Card title={t('recent')}>
          <RecentList />
        </Card>
        <Card title={t('changed')}>
          <ChangedLately objects={owned.slice(0, 4)} />
        </Card>
      </div>
    </Page>
  );
}

function CreateActs() {
  const t = useText(homeTexts);
  const word = useWord();
  const create = useCreate();
  return (
    <span className={styles['acts']}>
      {creatable(useMeta(), 'customers')
        .slice(0, 2)
        .map((object) => (
          <Button
            key={object.name}
            icon={<Plus size={15} aria-hidden />}
            onClick={() => create(object.name)}
          >
            {t('begin.create', { object: word(object.label.one) })}
          </Button>
        ))}
    </span>
  );
}

function Card({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section className={styles['card']}>
      <h2>{title}</h2>
      {children}
    </section>
  );
}

function MineTile({ object }: { object: ObjectMeta }) {
  const label = useLabel();
  const format = useFormat();
  const Icon = iconOf(object.icon);
  const filter = { field: 'owner', op: 'is', value: { me: true } } as const;
  const { data } = useQuery(countQuery(object.name, { fields: ['id'], filter }));
  return (
    <li>
      <Link
        className={styles['tile']}
        to="/records/$object"
        params={{ object: object.name }}
        search={{ filter: { all: [filter] } }}
      >
        <Icon size={18} strokeWidth={1.75} aria-hidden />
        <span className={styles['figure']}>{data ? format.number(data.count) : '\u00a0'}</span>
        <span className={styles['word']}>{label(object.label.many)}</span>
      </Link>
    </li>
  );
}

function RecentList() {
  const t = useText(homeTexts);
  const meta = useMeta();
  const label = useLabel();
  const recent = useRecent();
  if (recent.length === 0) return <p className={styles['none']}>{t('recent.none')}</p>;
  return (
    <ul className={styles['rows']}>
      {recent.slice(0, 8).map(({ object, id, title }) => {
        const known = meta.objects.find(({ name }) => name === object);
        const Icon = iconOf(known?.icon);
        return (
          <li key={id}>
            <Link className={styles['row']} to="/records/$object/$id" params={{ object, id }}>
              <Icon size={16} strokeWidth={1.75} aria-hidden />
              <span className={styles['title']}>{title}</span>
              <span className={styles['word']}>{known && label(known.label.one)}</span>
            </Link>
          </li>
        );
      })}
    </ul>
  );
}
