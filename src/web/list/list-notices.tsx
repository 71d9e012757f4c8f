import { Link } from '@tanstack/react-router';
import { Button } from 'antd';
import type { ObjectMeta } from '#model/api.ts';
import { useCreate } from '#web/frame/new-menu.tsx';
import { Notice } from '#web/frame/missing.tsx';
import { useText, useWord } from '#web/language/language.ts';
import { listTexts } from '#web/texts/list.ts';
import { partsOf } from './conditions.ts';
import type { ListState } from './list-state.ts';

/** What stands where a list has no rows: how to get some, or how to see more. */
export function ListEmpty({ object, state }: { object: ObjectMeta; state: ListState }) {
  const t = useText(listTexts);
  const word = useWord();
  const create = useCreate();
  const objects = word(object.label.many);
  const isNarrowed = state.search !== '' || partsOf(state.filter).parts.length > 0;
  if (isNarrowed) {
    return (
      <Notice title={t('none.title')} text={t('none.text', { objects })}>
        <Button onClick={() => state.change({ filter: { all: [] }, search: undefined })}>
          {t('none.clear')}
        </Button>
      </Notice>
    );
  }
  return (
    <Notice title={t('empty.title', { objects })} text={t('empty.text')}>
      {object.can.create && object.kind !== 'fact' && (
        <Button type="primary" onClick={() => create(object.name)}>
          {t('empty.create', { object: word(object.label.one) })}
        </Button>
      )}{' '}
      {object.can.import && (
        <Link to="/import/$object" params={{ object: object.name }}>
          {t('import')}
        </Link>
      )}
    </Notice>
  );
}

/** What stands where a list was refused: the sentence, and a way on. */
export function ListFailed({
  error,
  state,
  retry,
}: {
  error: Error;
  state: ListState;
  retry: () => void;
}) {
  const t = useText(listTexts);
  return (
    <Notice title={t('failed.title')} text={error.message}>
      <Button onClick={retry}>{t('failed.retry')}</Button>{' '}
      {state.isChanged && (
        <Button onClick={() => state.change({ sort: undefined })}>{t('failed.sort')}</Button>
      )}
    </Notice>
  );
}
