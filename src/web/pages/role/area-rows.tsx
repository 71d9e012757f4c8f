import { privileges, type ObjectMeta } from '#model/api.ts';
import { useLabel, useText } from '#web/language/language.ts';
import { recordTexts } from '#web/texts/record.ts';
import { roleTexts } from '#web/texts/role.ts';
import { DepthSelect } from './depth-select.tsx';
import { commonDepth, depthAt, privilegesOf, withDepth } from './grants.ts';
import type { ShownArea } from './shown-areas.ts';
import type { RoleDraft } from './use-role-draft.ts';
import styles from './matrix.module.css';

type Props = { readonly area: ShownArea; readonly draft: RoleDraft };

const anything = { owned: true };

/** An area of the matrix: setters for all of it, then a row an object. */
export function AreaRows({ area, draft }: Props) {
  const t = useText(roleTexts);
  const r = useText(recordTexts);
  const label = useLabel();
  const name = label(area.label);
  const { grants, setGrants } = draft;
  return (
    <tbody>
      <tr className={styles['area']}>
        <th scope="rowgroup">{name}</th>
        <td>
          <DepthSelect
            object={anything}
            isQuick
            depth={commonDepth(grants, area.objects, privileges)}
            label={t('area.all', { area: name })}
            onChange={(depth) => setGrants(withDepth(grants, area.objects, privileges, depth))}
          />
        </td>
        {privileges.map((privilege) => (
          <td key={privilege}>
            <DepthSelect
              object={anything}
              isQuick
              depth={commonDepth(grants, area.objects, [privilege])}
              label={t('area', { area: name, privilege: r(`privilege.${privilege}`) })}
              onChange={(depth) => setGrants(withDepth(grants, area.objects, [privilege], depth))}
            />
          </td>
        ))}
      </tr>
      {area.objects.map((object) => (
        <ObjectRow key={object.name} object={object} draft={draft} />
      ))}
    </tbody>
  );
}

function ObjectRow({ object, draft }: { object: ObjectMeta; draft: RoleDraft }) {
  const t = useText(roleTexts);
  const label = useLabel();
  const name = label(object.label.many);
  const { grants, setGrants } = draft;
  const offered = privilegesOf(object);
  return (
    <>
      <tr>
        <th scope="row">{name}</th>
        <td>
          <DepthSelect
            object={object}
            isQuick
            depth={commonDepth(grants, [object], offered)}
            label={t('row', { object: name })}
            onChange={(depth) => setGrants(withDepth(grants, [object], offered, depth))}
          />
        </td>
        {privileges.map((privilege) => (
          <td key={privilege}>
            {offered.includes(privilege) && (
              <Cell object={object} privilege={privilege} draft={draft} />
            )}
          </td>
        ))}
      </tr>
      {object.actions.length > 0 && (
        <tr className={styles['actions']}>
          <th scope="row">{t('acts')}</th>
          <td colSpan={privileges.length + 1}>
            <ActionCells object={object} draft={draft} />
          </td>
        </tr>
      )}
    </>
  );
}

function Cell({
  object,
  privilege,
  draft,
}: {
  object: ObjectMeta;
  privilege: (typeof privileges)[number];
  draft: RoleDraft;
}) {
  const t = useText(roleTexts);
  const r = useText(recordTexts);
  const label = useLabel();
  const { grants, setGrants } = draft;
  return (
    <DepthSelect
      object={object}
      depth={depthAt(grants, object, privilege)}
      label={t('cell', {
        object: label(object.label.many),
        privilege: r(`privilege.${privilege}`),
      })}
      onChange={(depth) => setGrants(withDepth(grants, [object], [privilege], depth))}
    />
  );
}

/** The business verbs of an object, each a privilege of its own. */
export function ActionCells({ object, draft }: { object: ObjectMeta; draft: RoleDraft }) {
  const t = useText(roleTexts);
  const label = useLabel();
  const { grants, setGrants } = draft;
  return (
    <div className={styles['verbs']}>
      {object.actions.map((action) => (
        <span key={action.name}>
          <span aria-hidden>{label(action.label)}</span>
          <DepthSelect
            object={object}
            depth={depthAt(grants, object, action.name)}
            label={t('cell', {
              object: label(object.label.many),
              privilege: label(action.label),
            })}
            onChange={(depth) => setGrants(withDepth(grants, [object], [action.name], depth))}
          />
        </span>
      ))}
    </div>
  );
}
