import { useQuery } from '@tanstack/react-query';
import type { ImportReply } from '#model/api.ts';
import type { ImportFinding } from '#model/import-settings.ts';
import { useFormat } from '#web/language/format.ts';
import { useLabel, useText } from '#web/language/language.ts';
import { importTexts } from '#web/texts/import.ts';
import { targetsQuery } from './imports.ts';
import { labelOfKey } from './match-keys.ts';
import styles from './import.module.css';

/** How many rows found their record by which key, several, or none; nothing where none was looked for. */
export function FoundBy({ run }: { run: ImportReply }) {
  const t = useText(importTexts);
  const format = useFormat();
  const say = useFindingWords(run.object);
  if (!run.found.some(({ how }) => how !== 'none')) return null;
  return (
    <section className={styles['found']} aria-label={t('found')}>
      <h3>{t('found')}</h3>
      <ul>
        {run.found.map((one) => (
          <li key={`${one.how} ${one.by}`} data-how={one.how}>
            {say(one)} <b>{format.number(one.rows)}</b>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** Says in words how a row found its record. */
export function useFindingWords(object: string): (finding: ImportFinding) => string {
  const t = useText(importTexts);
  const label = useLabel();
  const { data: targets = [] } = useQuery(targetsQuery(object));
  return ({ how, by }) =>
    t(`found.${how}`, { by: how === 'rule' ? (by ?? '') : labelOfKey(targets, by ?? '', label) });
}
