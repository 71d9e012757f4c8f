import { Segmented } from 'antd';
import { CalendarDays, ChartPie, Columns3, Rows3 } from 'lucide-react';
import type { Layout } from '#model/view-settings.ts';
import { useText } from '#web/language/language.ts';
import { modeTexts } from '#web/texts/modes.ts';
import type { ListState } from './list-state.ts';
import styles from './list-screen.module.css';

const icons = { table: Rows3, board: Columns3, calendar: CalendarDays, chart: ChartPie } as const;

type Props = { readonly modes: readonly Layout[]; readonly state: ListState };

/** Table, board, calendar or chart, over the same records. */
export function ModeSwitch({ modes, state }: Props) {
  const t = useText(modeTexts);
  return (
    <Segmented
      size="small"
      aria-label={t('modes')}
      value={state.mode}
      onChange={(mode) => state.change({ mode, open: undefined })}
      options={modes.map((mode) => {
        const Icon = icons[mode];
        return {
          value: mode,
          title: t(mode),
          label: (
            <span className={styles['mode']} aria-label={t(mode)} role="img">
              <Icon size={15} aria-hidden />
            </span>
          ),
        };
      })}
    />
  );
}
