import { changeSources } from '#model/api.ts';
import {
  ChoiceFilter,
  DaysFilter,
  FilterRow,
  PersonFilter,
} from '#web/administration/filter-row.tsx';
import { useLinked } from '#web/administration/use-linked.ts';
import { useMeta } from '#web/api/use-meta.ts';
import { useLabel, useText } from '#web/language/language.ts';
import { changesTexts } from '#web/texts/changes.ts';
import { recordTexts } from '#web/texts/record.ts';

/** What the list is narrowed to, as the address holds it; the days are both included. */
export type ChangesAsked = {
  readonly user?: string | undefined;
  readonly object?: string | undefined;
  readonly source?: string | undefined;
  readonly from?: string | undefined;
  readonly until?: string | undefined;
};

type Props = {
  readonly asked: ChangesAsked;
  /** Whether other people's changes are listed. */
  readonly hasPeople: boolean;
  readonly onChange: (asked: ChangesAsked) => void;
};

/** Narrows the changes by person, kind of record, source and days. */
export function ChangesFilter({ asked, hasPeople, onChange }: Props) {
  const t = useText(changesTexts);
  const r = useText(recordTexts);
  const label = useLabel();
  const person = useLinked('user', asked.user);
  const objects = useMeta().objects.filter((object) => object.kind !== 'fact');
  const all = { value: '', label: t('filter.all') };
  return (
    <FilterRow>
      {hasPeople && (
        <PersonFilter
          label={changesTexts['filter.person']}
          said={t('filter.person')}
          value={person}
          onChange={(next) => onChange({ user: next?.id })}
        />
      )}
      <ChoiceFilter
        label={t('filter.object')}
        value={asked.object ?? ''}
        options={[
          all,
          ...objects.map((object) => ({ value: object.name, label: label(object.label.many) })),
        ]}
        onChange={(next) => onChange({ object: next || undefined })}
      />
      <ChoiceFilter
        label={t('filter.source')}
        value={asked.source ?? ''}
        options={[all, ...changeSources.map((value) => ({ value, label: r(`source.${value}`) }))]}
        onChange={(next) => onChange({ source: next || undefined })}
      />
      <DaysFilter from={asked.from} until={asked.until} onChange={onChange} />
    </FilterRow>
  );
}
