import { privileges } from '#model/api.ts';
import { useText } from '#web/language/language.ts';
import { recordTexts } from '#web/texts/record.ts';
import { roleTexts } from '#web/texts/role.ts';

/** The privileges over the columns. */
export function MatrixHead() {
  const t = useText(roleTexts);
  const r = useText(recordTexts);
  return (
    <thead>
      <tr>
        <th scope="col">{t('kind')}</th>
        <th scope="col">{t('set')}</th>
        {privileges.map((privilege) => (
          <th key={privilege} scope="col">
            {r(`privilege.${privilege}`)}
          </th>
        ))}
      </tr>
    </thead>
  );
}
