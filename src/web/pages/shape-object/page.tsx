import { Link, useNavigate, useParams, useSearch } from '@tanstack/react-router';
import { Tabs } from 'antd';
import { ArrowLeft } from 'lucide-react';
import { lazy, Suspense } from 'react';
import type { ObjectMeta } from '#model/api.ts';
import { SettingsPage } from '#web/administration/settings-page.tsx';
import { useObject } from '#web/api/use-meta.ts';
import { MissingPage } from '#web/frame/missing.tsx';
import { Lines } from '#web/frame/skeleton.tsx';
import { useLabel, useText, useWord } from '#web/language/language.ts';
import { FieldsTab } from '#web/shape/fields-tab.tsx';
import { shapeTexts } from '#web/texts/shape.ts';
import styles from '#web/shape/shape.module.css';

const LayoutTab = lazy(() =>
  import('#web/shape/layout-tab.tsx').then((module) => ({ default: module.LayoutTab })),
);
const RulesTab = lazy(() =>
  import('#web/shape/rules-tab.tsx').then((module) => ({ default: module.RulesTab })),
);

/** What an object of the workspace is made of: its fields, layouts and rules. */
export function ShapeObjectPage() {
  const { object: name } = useParams({ from: '/inside/admin/shape/$object' });
  const object = useObject(name);
  return object ? <ShapeObject key={name} object={object} /> : <MissingPage />;
}

function ShapeObject({ object }: { object: ObjectMeta }) {
  const t = useText(shapeTexts);
  const label = useLabel();
  const word = useWord();
  const { tab } = useSearch({ from: '/inside/admin/shape/$object' });
  const navigate = useNavigate();
  const items = [
    { key: 'fields', label: t('tab.fields'), children: <FieldsTab object={object} /> },
    { key: 'layout', label: t('tab.layout'), children: <LayoutTab object={object} /> },
    { key: 'rules', label: t('tab.rules'), children: <RulesTab object={object} /> },
  ];
  const go = (next: string) =>
    void navigate({
      to: '/admin/shape/$object',
      params: { object: object.name },
      search: { tab: next },
      replace: true,
    });
  return (
    <SettingsPage
      title={label(object.label.many)}
      lead={t('object.lead', { name: word(object.label.many) })}
      acts={
        <Link to="/admin/shape" className={styles['back']}>
          <ArrowLeft size={15} aria-hidden />
          {t('back')}
        </Link>
      }
    >
      <Suspense fallback={<Lines count={8} />}>
        <Tabs
          activeKey={items.find(({ key }) => key === tab)?.key ?? 'fields'}
          onChange={go}
          items={items}
          destroyOnHidden
        />
      </Suspense>
    </SettingsPage>
  );
}
