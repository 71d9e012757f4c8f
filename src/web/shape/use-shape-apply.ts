import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { ChangesetReply } from '#model/api.ts';
import { useText } from '#web/language/language.ts';
import { refreshObjects } from '#web/save/caches.ts';
import { useToast } from '#web/save/toasts.tsx';
import { useUndo } from '#web/save/use-undo.ts';
import { shapeFileTexts } from '#web/texts/shape-file.ts';

type Applied = {
  readonly run: () => Promise<ChangesetReply>;
  readonly said: string;
  readonly onDone: () => void;
};

/** Applies what was looked at before, as one change that the message takes back. */
export function useShapeApply({ run, said, onDone }: Applied) {
  const t = useText(shapeFileTexts);
  const client = useQueryClient();
  const toast = useToast();
  const undo = useUndo();
  return useMutation<ChangesetReply, Error>({
    mutationFn: run,
    onSuccess: ({ id, changes }) => {
      refreshObjects(
        client,
        changes.map(({ object }) => object),
      );
      const act = id ? { act: { label: t('undo'), run: () => void undo(id) } } : {};
      toast({ text: said, ...act });
      onDone();
    },
  });
}
