import { Select } from 'antd';
import type { ObjectMeta } from '#model/api.ts';
import { useMeta } from '#web/api/use-meta.ts';
import { useText } from '#web/language/language.ts';
import { modeTexts } from '#web/texts/modes.ts';
import type { ListState } from './list-state.ts';
import { whoseOffered } from './whose.ts';

/** Whose records a list shows: all that one may see, one's own, one's people's, where one takes part or follows. */
export function WhoseSwitch({ object, state }: { object: ObjectMeta; state: ListState }) {
  const t = useText(modeTexts);
  const { objects } = useMeta();
  const offered = whoseOffered(object, objects);
  if (offered.length === 0) return null;
  return (
    <Select
      size="small"
      aria-label={t('whose')}
      value={state.whose}
      onChange={(whose) => state.change({ whose })}
      options={offered.map((value) => ({ value, label: t(`whose.${value}`) }))}
      popupMatchSelectWidth={false}
    />
  );
}
