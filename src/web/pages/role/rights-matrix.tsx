import { Checkbox, Input } from 'antd';
import { Search } from 'lucide-react';
import { useState } from 'react';
import { useMeta } from '#web/api/use-meta.ts';
import { useIsPhone } from '#web/frame/use-media.ts';
import { useLabel, useText } from '#web/language/language.ts';
import { roleTexts } from '#web/texts/role.ts';
import { AreaCards } from './area-cards.tsx';
import { AreaRows } from './area-rows.tsx';
import { DepthLegend } from './depth-legend.tsx';
import { MatrixHead } from './matrix-head.tsx';
import { shownAreas } from './shown-areas.ts';
import type { RoleDraft } from './use-role-draft.ts';
import styles from './matrix.module.css';

/** Every kind of record by area, and how far the role reaches with each privilege. */
export function RightsMatrix({ draft }: { draft: RoleDraft }) {
  const t = useText(roleTexts);
  const label = useLabel();
  const meta = useMeta();
  const isPhone = useIsPhone();
  const [words, setWords] = useState('');
  const [hasParts, setHasParts] = useState(false);
  const areas = shownAreas(meta, { words, hasParts, label });
  const groups = areas.map((area) => ({ area, key: area.name }));
  return (
    <div className={styles['rights']}>
      <div className={styles['tools']}>
        <Input
          className={styles['find'] ?? ''}
          prefix={<Search size={15} aria-hidden />}
          value={words}
          onChange={(event) => setWords(event.target.value)}
          placeholder={t('find')}
          aria-label={t('find')}
          allowClear
        />
        <Checkbox checked={hasParts} onChange={(event) => setHasParts(event.target.checked)}>
          {t('parts')}
        </Checkbox>
      </div>
      <DepthLegend />
      {groups.length === 0 && <p>{t('none', { words })}</p>}
      {isPhone ? (
        groups.map(({ area, key }) => <AreaCards key={key} area={area} draft={draft} />)
      ) : (
        <div className={styles['scroller']}>
          <table className={styles['matrix']}>
            <MatrixHead />
            {groups.map(({ area, key }) => (
              <AreaRows key={key} area={area} draft={draft} />
            ))}
          </table>
        </div>
      )}
      <p className={styles['note']}>{t('party')}</p>
    </div>
  );
}
