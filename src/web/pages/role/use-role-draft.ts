import { useState } from 'react';
import type { Row } from '#web/api/row.ts';
import { readText } from '#web/kinds/values.ts';
import { useText } from '#web/language/language.ts';
import { useSave } from '#web/save/use-save.ts';
import { useToast } from '#web/save/toasts.tsx';
import { roleTexts } from '#web/texts/role.ts';
import {
  countDifferences,
  readFieldRights,
  readGrants,
  type FieldRights,
  type Grants,
} from './grants.ts';

/** A role's rights as they are being changed, before they are saved. */
export type RoleDraft = {
  readonly grants: Grants;
  readonly fields: FieldRights;
  readonly setGrants: (grants: Grants) => void;
  readonly setFields: (fields: FieldRights) => void;
  /** How many places differ from what is saved. */
  readonly changes: number;
  readonly save: () => void;
  readonly discard: () => void;
  readonly isSaving: boolean;
};

type Edited = { readonly grants: Grants; readonly fields: FieldRights };

/** Holds what is changed of a role until it is saved as one changeset. */
export function useRoleDraft(record: Row): RoleDraft {
  const t = useText(roleTexts);
  const saving = useSave();
  const toast = useToast();
  const [edited, setEdited] = useState<Edited | null>(null);
  const saved = {
    grants: readGrants(record['grants']),
    fields: readFieldRights(record['fieldRights']),
  };
  const { grants, fields } = edited ?? saved;
  const save = () =>
    saving.mutate(
      {
        changes: [
          {
            op: 'update',
            object: 'role',
            id: record.id,
            version: record.version,
            values: { grants, fieldRights: fields },
          },
        ],
        said: t('saved', { name: readText(record['name']) ?? '' }),
      },
      {
        onSuccess: () => setEdited(null),
        onError: (error) => toast({ text: error.message, tone: 'wrong' }),
      },
    );
  return {
    grants,
    fields,
    setGrants: (next) => setEdited({ grants: next, fields }),
    setFields: (next) => setEdited({ grants, fields: next }),
    changes:
      countDifferences(grants, saved.grants, 'none') +
      countDifferences(fields, saved.fields, 'full'),
    save,
    discard: () => setEdited(null),
    isSaving: saving.isPending,
  };
}
