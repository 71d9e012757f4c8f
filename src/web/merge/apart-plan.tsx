import { Select } from 'antd';
import type { ReactNode } from 'react';
import type { UnMergeReply } from '#model/merging.ts';
import { useMeta } from '#web/api/use-meta.ts';
import { useFormat } from '#web/language/format.ts';
import { useLabel, useText } from '#web/language/language.ts';
import { unMergeTexts } from '#web/texts/un-merge.ts';
import styles from './merge.module.css';

type Along = Readonly<Record<string, string>>;
type Props = {
  readonly data: UnMergeReply;
  readonly along: Along;
  readonly onAlong: (along: Along) => void;
};

/** The titles of records as one line. */
export function useNames(): (records: readonly { readonly title: string | null }[]) => string {
  const t = useText(unMergeTexts);
  return (records) => records.map(({ title }) => title ?? t('unseen')).join(t('join'));
}

/** Who comes back, what goes with them, what stays, and where goes what came since. */
export function ApartPlan({ data, along, onAlong }: Props) {
  const t = useText(unMergeTexts);
  const { number } = useFormat();
  const names = useNames();
  const nameOf = useObjectName();
  const losers = data.merges.find(({ changeset }) => changeset === data.merge)?.losers ?? [];
  return (
    <>
      <Part title={t('back')}>
        <p>{names(losers)}</p>
      </Part>
      <Part title={t('goes')}>
        {data.back.length === 0 ? (
          <p className={styles['quiet']}>{t('goes.nothing')}</p>
        ) : (
          <ul className={styles['counts']}>
            {data.back.map(({ object, count }) => (
              <li key={object}>
                {nameOf(object)} <strong>{number(count)}</strong>
              </li>
            ))}
          </ul>
        )}
      </Part>
      {data.stays.length > 0 && (
        <Part title={t('stays')}>
          <ul className={styles['listed']}>
            {data.stays.map((one) => (
              <li key={`${one.id} ${one.field ?? ''}`}>
                <Stays one={one} />
              </li>
            ))}
          </ul>
        </Part>
      )}
      {data.since.length > 0 && (
        <Part title={t('since')}>
          <Since data={data} losers={losers} along={along} onAlong={onAlong} />
        </Part>
      )}
    </>
  );
}

function Part({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section>
      <h3 className={styles['part']}>{title}</h3>
      {children}
    </section>
  );
}

function Stays({ one }: { one: UnMergeReply['stays'][number] }) {
  const label = useLabel();
  const { objects } = useMeta();
  const object = objects.find(({ name }) => name === one.object);
  const field = object?.fields.find(({ name }) => name === one.field);
  return (
    <>
      {one.title}
      {field && <span className={styles['quiet']}> {label(field.label)}</span>}
    </>
  );
}

type SinceProps = Props & { readonly losers: UnMergeReply['merges'][number]['losers'] };

function Since({ data, losers, along, onAlong }: SinceProps) {
  const t = useText(unMergeTexts);
  const nameOf = useObjectName();
  const stays = '';
  const options = [
    { value: stays, label: t('since.stays') },
    ...losers.map(({ id, title }) => ({
      value: id,
      label: t('since.to', { title: title ?? t('unseen') }),
    })),
  ];
  const put = (id: string, to: string) => {
    const others = Object.entries(along).filter(([one]) => one !== id);
    onAlong(Object.fromEntries(to === stays ? others : [...others, [id, to]]));
  };
  return (
    <ul className={styles['listed']}>
      {data.since.map(({ id, object, title }) => {
        const name = title || nameOf(object);
        return (
          <li key={id} className={styles['since']}>
            <span>
              {name} <span className={styles['quiet']}>{nameOf(object)}</span>
            </span>
            <Select
              size="small"
              aria-label={t('since.where', { title: name })}
              options={options}
              value={along[id] ?? stays}
              onChange={(to: string) => put(id, to)}
            />
          </li>
        );
      })}
    </ul>
  );
}

function useObjectName(): (name: string) => string {
  const label = useLabel();
  const { objects } = useMeta();
  return (name) => {
    const object = objects.find((one) => one.name === name);
    return object ? label(object.label.many) : name;
  };
}
