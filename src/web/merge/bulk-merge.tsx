import { useNavigate } from '@tanstack/react-router';
import { Button } from 'antd';
import { Merge } from 'lucide-react';
import type { ObjectMeta } from '#model/api.ts';
import { useText } from '#web/language/language.ts';
import { mergeTexts } from '#web/texts/merge.ts';
import { isMergeable, mostAtOnce } from './asked.ts';

/** Sets the chosen rows side by side, to make one of them. */
export function BulkMerge({ object, ids }: { object: ObjectMeta; ids: readonly string[] }) {
  const t = useText(mergeTexts);
  const navigate = useNavigate();

  if (!isMergeable(object) || ids.length < 2 || ids.length > mostAtOnce) return null;
  const go = () =>
    void navigate({ to: '/merge', search: { object: object.name, ids: ids.join(',') } });
  return (
    <Button icon={<Merge size={15} aria-hidden />} onClick={go}>
      {t('bulk')}
    </Button>
  );
}
