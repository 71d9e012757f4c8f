import { queryOptions, useQuery } from '@tanstack/react-query';
import { Select } from 'antd';
import { grounds } from '#areas/customers/consent/rules/personal-fields.ts';
import { PlainTable, type PlainColumn } from '#web/administration/plain-table.tsx';
import { SettingsPage, SettingsSection } from '#web/administration/settings-page.tsx';
import { useAct } from '#web/administration/use-act.ts';
import { call } from '#web/api/client.ts';
import { useMeta, useObject } from '#web/api/use-meta.ts';
import { Lines } from '#web/frame/skeleton.tsx';
import { useLabel, useText } from '#web/language/language.ts';
import { personalFieldTexts } from '#web/texts/personal-fields.ts';

type Line = {
  readonly object: string;
  readonly field: string;
  readonly isPersonal: boolean;
  readonly purpose: string | null;
  readonly ground: string | null;
};

const registerQuery = queryOptions({
  queryKey: ['personal-fields'],
  queryFn: ({ signal }) => call<{ items: Line[] }>('GET', '/personal-fields', { signal }),
});

/** Which fields are personal, for which purpose and on which ground; changed where it stands. */
export function PersonalFieldsPage() {
  const t = useText(personalFieldTexts);
  const { user } = useMeta();
  const { data } = useQuery({ ...registerQuery, enabled: user.administrator });
  return (
    <SettingsPage title={t('title')} lead={t('lead')}>
      {data ? (
        ['contact', 'household'].map((object) => (
          <OfObject
            key={object}
            object={object}
            lines={data.items.filter((one) => one.object === object)}
          />
        ))
      ) : (
        <Lines count={8} />
      )}
    </SettingsPage>
  );
}

function OfObject({ object: name, lines }: { object: string; lines: readonly Line[] }) {
  const label = useLabel();
  const object = useObject(name);
  const columns = useColumns(name);
  const heading = object ? label(object.label.many) : name;
  return (
    <SettingsSection title={heading}>
      <PlainTable label={heading} columns={columns} items={lines} keyOf={({ field }) => field} />
    </SettingsSection>
  );
}

function useColumns(name: string): PlainColumn<Line>[] {
  const t = useText(personalFieldTexts);
  const label = useLabel();
  const object = useObject(name);
  const purposes = useObject('consent')?.fields.find((one) => one.name === 'purpose')?.options;
  const save = useAct({
    run: (body: Line) => call<Line>('PATCH', '/personal-fields', { body }),
    said: () => t('saved'),
    refreshes: [registerQuery.queryKey, ['records', 'consent', 'held']],
  });
  const nameOf = ({ field }: Line) => {
    const meta = object?.fields.find((one) => one.name === field);
    return meta ? label(meta.label) : field;
  };
  const undecided = { value: '', label: t('undecided') };
  return [
    { key: 'field', label: t('field'), cell: nameOf },
    {
      key: 'purpose',
      label: t('purpose'),
      width: 220,
      cell: (line) => (
        <Select
          aria-label={t('purpose.of', { field: nameOf(line) })}
          style={{ width: '100%' }}
          value={line.isPersonal ? (line.purpose ?? '') : 'not-personal'}
          options={[
            { value: 'not-personal', label: t('not-personal') },
            undecided,
            ...Object.entries(purposes ?? {}).map(([value, option]) => ({
              value,
              label: label(option.label),
            })),
          ]}
          onChange={(value: string) =>
            save.mutate(
              value === 'not-personal'
                ? { ...line, isPersonal: false, purpose: null, ground: null }
                : { ...line, isPersonal: true, purpose: value === '' ? null : value },
            )
          }
        />
      ),
    },
    {
      key: 'ground',
      label: t('ground'),
      width: 240,
      cell: (line) =>
        line.isPersonal ? (
          <Select
            aria-label={t('ground.of', { field: nameOf(line) })}
            style={{ width: '100%' }}
            value={line.ground ?? ''}
            options={[
              undecided,
              ...Object.entries(grounds).map(([value, text]) => ({ value, label: label(text) })),
            ]}
            onChange={(value: string) =>
              save.mutate({ ...line, ground: value === '' ? null : value })
            }
          />
        ) : null,
    },
  ];
}
