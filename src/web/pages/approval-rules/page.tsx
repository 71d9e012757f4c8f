import { useQuery } from '@tanstack/react-query';
import { Link, useNavigate } from '@tanstack/react-router';
import { Button } from 'antd';
import { Plus } from 'lucide-react';
import { everyRowQuery } from '#web/administration/every-row.ts';
import { PlainTable } from '#web/administration/plain-table.tsx';
import { SettingsPage } from '#web/administration/settings-page.tsx';
import { useMeta, useObject } from '#web/api/use-meta.ts';
import { Notice } from '#web/frame/missing.tsx';
import { Lines } from '#web/frame/skeleton.tsx';
import { readText } from '#web/kinds/values.ts';
import { useFormat } from '#web/language/format.ts';
import { useLabel, useText } from '#web/language/language.ts';
import { approvalRulesTexts } from '#web/texts/approval-rules.ts';
import { readBranches } from './rule.ts';

const rulesQuery = everyRowQuery('approval-rule', {
  fields: ['name', 'object', 'active', 'order', 'branches'],
  sort: ['order'],
});

/** The approval rules of all objects, in their order. */
export function ApprovalRulesPage() {
  const t = useText(approvalRulesTexts);
  const label = useLabel();
  const format = useFormat();
  const navigate = useNavigate();
  const { objects } = useMeta();
  const rule = useObject('approval-rule');
  const { data, isPending, error } = useQuery(rulesQuery);
  const nameOf = (object: string | null) => {
    const known = objects.find(({ name }) => name === object);
    return known ? label(known.label.one) : object;
  };
  const add = rule?.can.create && (
    <Button
      type="primary"
      icon={<Plus size={16} aria-hidden />}
      onClick={() => void navigate({ to: '/approval-rules/$id', params: { id: 'new' } })}
    >
      {t('new')}
    </Button>
  );
  return (
    <SettingsPage title={t('title')} lead={t('lead')} isForAll acts={add}>
      {isPending && <Lines count={5} />}
      {error && <Notice title={error.message} />}
      {data?.length === 0 && <Notice title={t('none')} text={t('none.help')} />}
      {data && data.length > 0 && (
        <PlainTable
          label={t('title')}
          items={data}
          keyOf={(row) => row.id}
          isQuiet={(row) => row['active'] === false}
          columns={[
            {
              key: 'name',
              label: t('name'),
              cell: (row) => (
                <Link to="/approval-rules/$id" params={{ id: row.id }}>
                  {readText(row['name'])}
                </Link>
              ),
            },
            { key: 'object', label: t('of'), cell: (row) => nameOf(readText(row['object'])) },
            {
              key: 'ways',
              label: t('ways'),
              cell: (row) => format.names(readBranches(row['branches']).map(({ name }) => name)),
            },
            {
              key: 'active',
              label: t('state'),
              width: 100,
              cell: (row) => t(row['active'] === false ? 'off' : 'on'),
            },
          ]}
        />
      )}
    </SettingsPage>
  );
}
