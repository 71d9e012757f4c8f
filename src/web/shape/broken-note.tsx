import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { Alert } from 'antd';
import type { ObjectMeta } from '#model/api.ts';
import type { Condition } from '#model/condition.ts';
import { countQuery } from '#web/api/queries.ts';
import { useText } from '#web/language/language.ts';
import { shapeRuleTexts } from '#web/texts/shape-rules.ts';

type Props = { readonly object: ObjectMeta; readonly filter: Condition };

/** How many records break a rule as it stands in the form, with the way to them. */
export function BrokenNote({ object, filter }: Props) {
  const t = useText(shapeRuleTexts);
  const { data, error } = useQuery(countQuery(object.name, { fields: ['id'], filter }));
  if (error) return <Alert type="error" showIcon title={error.message} />;
  if (!data) return null;
  if (data.count === 0) return <Alert type="success" showIcon title={t('broken.none')} />;
  return (
    <Alert
      type="warning"
      showIcon
      title={t('broken', { count: data.count })}
      description={t('broken.help')}
      action={
        <Link
          to="/records/$object"
          params={{ object: object.name }}
          search={{ filter }}
          target="_blank"
        >
          {t('broken.show')}
        </Link>
      }
    />
  );
}

/** The number alone, for a table. */
export function BrokenCount({ object, filter }: Props) {
  const { data } = useQuery(countQuery(object.name, { fields: ['id'], filter }));
  if (!data) return null;
  if (data.count === 0) return <>0</>;
  return (
    <Link to="/records/$object" params={{ object: object.name }} search={{ filter }}>
      {data.count}
    </Link>
  );
}
