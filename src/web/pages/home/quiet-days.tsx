import { useQuery } from '@tanstack/react-query';
import { Button, InputNumber, Popover } from 'antd';
import { Settings2 } from 'lucide-react';
import { useId, useState } from 'react';
import { mostClasses, mostQuietDays, type QuietDays } from '#model/home-cards.ts';
import { listRows } from '#web/api/queries.ts';
import { readLink, readText } from '#web/kinds/values.ts';
import { useText } from '#web/language/language.ts';
import { homeTexts } from '#web/texts/home.ts';
import styles from './home.module.css';

type Props = { readonly quiet: QuietDays; readonly keep: (quiet: QuietDays) => void };

/** Sets after how many days a customer counts as gone quiet, for all and for single classes. */
export function QuietDaysButton({ quiet, keep }: Props) {
  const t = useText(homeTexts);
  const [isOpen, setIsOpen] = useState(false);
  const save = (next: QuietDays) => {
    setIsOpen(false);
    keep(next);
  };
  return (
    <Popover
      trigger="click"
      placement="bottomRight"
      open={isOpen}
      onOpenChange={setIsOpen}
      destroyOnHidden
      content={<QuietDaysForm quiet={quiet} keep={save} />}
    >
      <Button type="text" icon={<Settings2 size={16} aria-hidden />} aria-label={t('quiet.set')} />
    </Popover>
  );
}

function QuietDaysForm({ quiet, keep }: Props) {
  const t = useText(homeTexts);
  const id = useId();
  const classes = useClasses();
  const [days, setDays] = useState<number | null>(quiet.days);
  const [byClass, setByClass] = useState(quiet.byClass);
  const setClass = (value: string, n: number | null) => {
    const { [value]: _, ...others } = byClass;
    setByClass(n === null ? others : { ...others, [value]: n });
  };
  return (
    <form
      className={styles['quiet']}
      aria-label={t('quiet.title')}
      onSubmit={(event) => {
        event.preventDefault();
        keep({ days: days ?? quiet.days, byClass });
      }}
    >
      <strong>{t('quiet.title')}</strong>
      <label htmlFor={`${id}-all`}>{t('quiet.all')}</label>
      <InputNumber
        id={`${id}-all`}
        min={1}
        max={mostQuietDays}
        precision={0}
        suffix={t('quiet.days')}
        value={days}
        onChange={setDays}
      />
      {classes.map(({ id: value, name }) => [
        <label key={`${value}-label`} htmlFor={`${id}-${value}`}>
          {name}
        </label>,
        <InputNumber
          key={value}
          id={`${id}-${value}`}
          min={1}
          max={mostQuietDays}
          precision={0}
          placeholder={t('quiet.usual')}
          value={byClass[value] ?? null}
          onChange={(n) => setClass(value, n)}
        />,
      ])}
      <Button type="primary" htmlType="submit" disabled={days === null}>
        {t('quiet.save')}
      </Button>
    </form>
  );
}

// A customer may have one class of each scheme; the first of his numbers that is over counts.
function useClasses(): readonly { readonly id: string; readonly name: string }[] {
  const { data } = useQuery({
    queryKey: ['records', 'class-value', 'home'],
    queryFn: ({ signal }) => {
      const fields = ['name', 'position', 'classification'];
      return listRows('class-value', { fields, sort: ['name'], limit: mostClasses }, signal);
    },
    staleTime: 5 * 60_000,
  });
  return (data?.items ?? [])
    .map((row) => ({
      id: row.id,
      name: readText(row['name']) ?? '',
      scheme: readLink(row['classification'])?.title ?? '',
      position: Number(row['position'] ?? 0),
    }))
    .toSorted((a, b) => a.scheme.localeCompare(b.scheme) || a.position - b.position)
    .map(({ id, name, scheme }) => ({ id, name: `${scheme} · ${name}` }));
}
