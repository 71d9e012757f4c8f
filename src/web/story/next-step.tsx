import { Button, Input } from 'antd';
import { addDays } from '#kit/day.ts';
import { dayIn, instantIn } from '#kit/instant.ts';
import { useNow } from '#web/frame/use-now.ts';
import { useFormat } from '#web/language/format.ts';
import { useText } from '#web/language/language.ts';
import { readText } from '#web/kinds/values.ts';
import { storyTexts } from '#web/texts/story.ts';
import { fieldOf, InstantEditor, Named, type PartProps } from './particulars.tsx';
import styles from './composer.module.css';

const soon = [
  ['in.tomorrow', 1],
  ['in.three-days', 3],
  ['in.week', 7],
] as const;

// When most people's day begins.
const morning = '09:00:00';

/** What comes next, and when: becomes a task of its own. */
export function NextStep({ activity, composed, set }: PartProps) {
  const t = useText(storyTexts);
  const { zone } = useFormat();
  const due = fieldOf(activity, 'dueAt');
  const today = dayIn(zone, new Date(useNow()).toISOString());
  const name = t('next.when');
  return (
    <div className={styles['next']}>
      <Named name={t('next')}>
        <Input
          aria-label={t('next.text')}
          placeholder={t('next.text')}
          maxLength={200}
          value={composed.nextText}
          onChange={(event) => set({ nextText: event.target.value })}
        />
      </Named>
      <div className={styles['soon']}>
        {soon.map(([words, days]) => {
          const at = instantIn(zone, addDays(today, days), morning);
          return (
            <Button
              key={words}
              size="small"
              aria-pressed={composed.nextAt === at}
              type={composed.nextAt === at ? 'primary' : 'default'}
              onClick={() => set({ nextAt: at })}
            >
              {t(words)}
            </Button>
          );
        })}
        {due && (
          <Named name="">
            <InstantEditor
              field={due}
              label={name}
              value={composed.nextAt}
              onChange={(value) => set({ nextAt: readText(value) })}
            />
          </Named>
        )}
      </div>
    </div>
  );
}
