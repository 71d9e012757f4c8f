import { Link } from '@tanstack/react-router';
import type { ObjectMeta } from '#model/api.ts';
import { useTitles } from '#web/kinds/link-keys.ts';
import { useText } from '#web/language/language.ts';
import type { ActionOutcome } from '#web/save/use-action.ts';
import { actionTexts } from '#web/texts/actions.ts';

const atMost = 20;

type Props = {
  readonly object: ObjectMeta;
  readonly action: string;
  readonly outcome: ActionOutcome;
};

/** What an action did to several records, and which of them refused it for what reason. */
export function ActionRefusals({ object, action, outcome }: Props) {
  const t = useText(actionTexts);
  const { done, refused } = outcome;
  const shown = refused.slice(0, atMost);
  const titles = useTitles(
    object.name,
    shown.map(({ id }) => id),
  );
  return (
    <div role="status">
      <p>{t('done.many', { action, count: done })}</p>
      <p>{t('refused', { count: refused.length })}</p>
      <ul>
        {shown.map(({ id, sentence }) => (
          <li key={id}>
            <Link to="/records/$object/$id" params={{ object: object.name, id }}>
              {titles.get(id) ?? '…'}
            </Link>
            {': '}
            {sentence}
          </li>
        ))}
      </ul>
      {refused.length > atMost && <p>{t('refused.more', { count: refused.length - atMost })}</p>}
    </div>
  );
}
