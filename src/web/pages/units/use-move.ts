import { useText } from '#web/language/language.ts';
import { useSave } from '#web/save/use-save.ts';
import { useToast } from '#web/save/toasts.tsx';
import { unitsTexts } from '#web/texts/units.ts';
import type { UnitNode } from './unit-tree.ts';

/** Puts a unit under another one, or at the top. */
export function useMove(): (unit: UnitNode, parent: UnitNode | null) => void {
  const t = useText(unitsTexts);
  const set = useSetUnit();
  return (unit, parent) =>
    set(
      unit,
      { parent: parent?.id ?? null },
      parent
        ? t('moved', { name: unit.name, parent: parent.name })
        : t('moved.top', { name: unit.name }),
    );
}

/** Sets values of a unit and says so, with undo. */
export function useSetUnit(): (
  unit: UnitNode,
  values: Readonly<Record<string, unknown>>,
  said: string,
) => void {
  const save = useSave();
  const toast = useToast();
  return (unit, values, said) =>
    save.mutate(
      { changes: [{ op: 'update', object: 'unit', id: unit.id, values }], said },
      { onError: (error) => toast({ text: error.message, tone: 'wrong' }) },
    );
}
