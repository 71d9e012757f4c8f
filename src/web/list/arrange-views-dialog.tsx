import { ArrangeDialog } from '#web/forms/arrange-dialog.tsx';
import { useMeta } from '#web/api/use-meta.ts';
import { useText } from '#web/language/language.ts';
import { viewTexts } from '#web/texts/views.ts';
import type { View } from './views.ts';

/** Puts the views of a list into another order; those of others keep their place in theirs. */
export function ArrangeViewsDialog({
  views,
  onClose,
}: {
  views: readonly View[];
  onClose: () => void;
}) {
  const t = useText(viewTexts);
  const { user } = useMeta();
  const mine = views.filter(({ owner }) => owner?.id === user.id || user.administrator);
  return (
    <ArrangeDialog
      title={t('arrange')}
      said={t('arranged')}
      object="saved-view"
      items={mine.map(({ id, name }) => ({ id, name }))}
      onClose={onClose}
    />
  );
}
