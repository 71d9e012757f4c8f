import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { Segmented } from 'antd';
import { useState } from 'react';
import type { Condition } from '#model/condition.ts';
import { findPath, useMeta } from '#web/api/use-meta.ts';
import { useFormat } from '#web/language/format.ts';
import { useLabel, useText } from '#web/language/language.ts';
import { both } from '#web/list/grouping.ts';
import { groupsQuery } from '#web/list/list-request.ts';
import { qualityTexts } from '#web/texts/quality.ts';
import { splitsOf, type QualityRule } from './rules.ts';
import styles from './quality.module.css';

const mostShown = 6;

/** Whose the faulty records are and where they came from; each part opens its rows. */
export function Splits({ rule }: { rule: QualityRule }) {
  const t = useText(qualityTexts);
  const { objects } = useMeta();
  const splits = splitsOf(rule.object, objects);
  const [by, setBy] = useState<'owner' | 'source'>(splits.owner ? 'owner' : 'source');
  const path = splits[by];
  if (!path) return null;
  return (
    <div className={styles['splits']}>
      {splits.owner && splits.source && (
        <Segmented
          size="small"
          aria-label={`${t('by')}: ${rule.name}`}
          value={by}
          onChange={setBy}
          options={[
            { value: 'owner', label: t('by.owner') },
            { value: 'source', label: t('by.source') },
          ]}
        />
      )}
      <Parts rule={rule} path={path} />
    </div>
  );
}

function Parts({ rule, path }: { rule: QualityRule; path: string }) {
  const t = useText(qualityTexts);
  const label = useLabel();
  const format = useFormat();
  const meta = useMeta();
  const { object, condition } = rule;
  const request = { filter: condition };
  const groups = useQuery(groupsQuery(object.name, request, { by: path, measure: 'count' }));
  const options = findPath(meta, object, path)?.field.options;
  const all = groups.data?.groups ?? [];
  const wordOf = (key: string | null, title: string | null): string => {
    const option = key === null ? undefined : options?.[key];
    return option ? label(option.label) : (title ?? t('no-value'));
  };
  return (
    <ul className={styles['parts']}>
      {all.slice(0, mostShown).map(({ key, title, count }) => (
        <li key={key ?? ''}>
          <Link
            to="/records/$object"
            params={{ object: object.name }}
            search={{ filter: both(condition, partOf(path, key)) ?? condition }}
          >
            {wordOf(key, title)}
          </Link>
          <span>{format.number(count)}</span>
        </li>
      ))}
      {all.length > mostShown && (
        <li className={styles['more']}>{t('others', { count: all.length - mostShown })}</li>
      )}
    </ul>
  );
}

function partOf(field: string, key: string | null): Condition {
  return key === null ? { field, op: 'isEmpty' } : { field, op: 'is', value: key };
}
