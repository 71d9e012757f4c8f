import { RecordDialog } from '#web/administration/record-dialog.tsx';
import type { ObjectMeta } from '#model/api.ts';
import { readText } from '#web/kinds/values.ts';
import { useLanguage, useText } from '#web/language/language.ts';
import { usersTexts } from '#web/texts/users.ts';
import type { LinkFor } from './link-dialog.tsx';

type Props = {
  readonly object: ObjectMeta;
  readonly onClose: () => void;
  readonly onInvited: (link: LinkFor) => void;
};

const asked = ['name', 'email', 'roles', 'mainUnit', 'superior', 'jobTitle', 'language'];

/** Creates a user, then hands over the link by which he comes in. */
export function InviteDialog({ object, onClose, onInvited }: Props) {
  const t = useText(usersTexts);
  const { language } = useLanguage();
  return (
    <RecordDialog
      object={object}
      title={t('invite')}
      okText={t('invite.ok')}
      fields={asked}
      values={{ active: true, language }}
      said={(values) => t('invited.said', { name: readText(values['name']) ?? '' })}
      onClose={onClose}
      onSaved={(id, values) =>
        onInvited({
          kind: 'invitation',
          id,
          name: readText(values['name']) ?? '',
          email: readText(values['email']),
        })
      }
    />
  );
}
