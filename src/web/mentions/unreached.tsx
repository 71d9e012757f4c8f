import { useQuery } from '@tanstack/react-query';
import { Alert } from 'antd';
import { partsOf } from '#kit/mentions.ts';
import { call } from '#web/api/client.ts';
import { useMeta } from '#web/api/use-meta.ts';
import { useText } from '#web/language/language.ts';
import { mentionTexts } from '#web/texts/mentions.ts';

type Props = { readonly record: string; readonly text: string; readonly isPrivate: boolean };

/** Says, before it is saved, who is mentioned and would not see it. */
export function Unreached({ record, text, isPrivate }: Props) {
  const t = useText(mentionTexts);
  const { user } = useMeta();
  const people = new Map(
    partsOf(text).flatMap((part) =>
      part.kind === 'mention' && part.id !== user.id ? [[part.id, part.name]] : [],
    ),
  );
  const users = [...people.keys()].toSorted().slice(0, 20);
  const { data } = useQuery({
    queryKey: ['mentions', record, isPrivate, users],
    queryFn: ({ signal }) =>
      call<{ unreached: string[] }>('POST', '/mentions/check', {
        body: { regarding: record, private: isPrivate, users },
        signal,
      }),
    enabled: users.length > 0,
  });
  const names = (data?.unreached ?? []).flatMap((id) => people.get(id) ?? []);
  if (users.length === 0 || names.length === 0) return null;
  return (
    <Alert
      type="warning"
      showIcon
      role="status"
      title={t('unreached', { names: names.join(t('between')) })}
    />
  );
}
