import { Dropdown } from 'antd';
import { ChevronDown } from 'lucide-react';
import type { ObjectMeta } from '#model/api.ts';
import { useObject } from '#web/api/use-meta.ts';
import { useLabel, useText } from '#web/language/language.ts';
import { furtherTexts } from '#web/texts/further.ts';
import { storyTexts } from '#web/texts/story.ts';
import { composedKinds, rarerKinds, usualKinds, type ComposedKind } from './composed.ts';
import { fieldOf } from './particulars.tsx';
import styles from './composer.module.css';

type Props = {
  readonly activity: ObjectMeta;
  readonly hasPromise: boolean;
  readonly kind: ComposedKind;
  readonly onKind: (kind: ComposedKind) => void;
};

/** What it was: the usual kinds side by side, the others behind "more". */
export function Kinds({ activity, hasPromise, kind, onKind }: Props) {
  const t = useText(storyTexts);
  const f = useText(furtherTexts);
  const label = useLabel();
  const mayPromise = Boolean(useObject('commitment')?.can.create) && hasPromise;
  const options = fieldOf(activity, 'kind')?.options ?? {};
  const words = (one: ComposedKind) => {
    const option = options[one];
    return one === 'promise' || !option ? t('promise') : label(option.label);
  };
  // A rarer kind stands beside the others while it is chosen.
  const shown = composedKinds.filter((one) => one === kind || usualKinds.some((it) => it === one));
  const choose = (key: string) => {
    const chosen = rarerKinds.find((one) => one === key);
    if (chosen) onKind(chosen);
  };
  const items = rarerKinds
    .filter((one) => options[one])
    .map((one) => ({ key: one, label: words(one) }));
  return (
    <div className={styles['kinds']}>
      <div className={styles['kinds']} role="radiogroup" aria-label={t('kind')}>
        {shown
          .filter((one) => one !== 'promise' || mayPromise)
          .map((one) => (
            <label key={one} className={styles['kind']} data-current={one === kind}>
              <input
                type="radio"
                className="for-readers-only"
                name="kind"
                checked={one === kind}
                onChange={() => onKind(one)}
              />
              {words(one)}
            </label>
          ))}
      </div>
      <Dropdown menu={{ items, onClick: ({ key }) => choose(key) }} trigger={['click']}>
        <button type="button" className={styles['kind']} aria-haspopup="menu">
          {f('kinds.more')}
          <ChevronDown size={14} aria-hidden />
        </button>
      </Dropdown>
    </div>
  );
}
