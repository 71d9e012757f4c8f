import { privileges, type ObjectMeta } from '#model/api.ts';
import { useLabel, useText } from '#web/language/language.ts';
import { recordTexts } from '#web/texts/record.ts';
import { roleTexts } from '#web/texts/role.ts';
import { ActionCells } from './area-rows.tsx';
import { DepthSelect } from './depth-select.tsx';
import { commonDepth, depthAt, privilegesOf, withDepth } from './grants.ts';
import type { ShownArea } from './shown-areas.ts';
import type { RoleDraft } from './use-role-draft.ts';
import styles from './matrix.module.css';

const anything = { owned: true };

/** An area of the matrix on a phone: an object unfolds to its privileges. */
export function AreaCards({ area, draft }: { area: ShownArea; draft: RoleDraft }) {
  const t = useText(roleTexts);
  const label = useLabel();
  const name = label(area.label);
  const { grants, setGrants } = draft;
  return (
    <section className={styles['cards']}>
      <div className={styles['card-head']}>
        <h2>{name}</h2>
        <DepthSelect
          object={anything}
          isQuick
          depth={commonDepth(grants, area.objects, privileges)}
          label={t('area.all', { area: name })}
          onChange={(depth) => setGrants(withDepth(grants, area.objects, privileges, depth))}
        />
      </div>
      {area.objects.map((object) => (
        <ObjectCard key={object.name} object={object} draft={draft} />
      ))}
    </section>
  );
}

function ObjectCard({ object, draft }: { object: ObjectMeta; draft: RoleDraft }) {
  const t = useText(roleTexts);
  const r = useText(recordTexts);
  const label = useLabel();
  const name = label(object.label.many);
  const { grants, setGrants } = draft;
  const offered = privilegesOf(object);
  const allowed = offered.filter((privilege) => depthAt(grants, object, privilege) !== 'none');
  const sayAllowed = allowed.map((privilege) => r(`privilege.${privilege}`)).join(' · ');
  return (
    <details className={styles['card']}>
      <summary>
        <strong>{name}</strong>
        <span className={styles['note']}>{sayAllowed || t('depth.none')}</span>
      </summary>
      <div className={styles['pairs']}>
        {offered.map((privilege) => (
          <span key={privilege}>
            <span aria-hidden>{r(`privilege.${privilege}`)}</span>
            <DepthSelect
              object={object}
              depth={depthAt(grants, object, privilege)}
              label={t('cell', { object: name, privilege: r(`privilege.${privilege}`) })}
              onChange={(depth) => setGrants(withDepth(grants, [object], [privilege], depth))}
            />
          </span>
        ))}
      </div>
      {object.actions.length > 0 && <ActionCells object={object} draft={draft} />}
    </details>
  );
}
