import { useEffect } from 'react';
import type { RefusedMove } from '#web/board/use-move.ts';
import { useToast } from '#web/save/toasts.tsx';
import { GateDialog } from './gate-dialog.tsx';
import { missingOf } from './missing-of.ts';

type Props = RefusedMove & { readonly onClose: () => void };

/** A card that its gates held back: asks in place for what is missing, or says why it was refused. */
export function MoveRefused({ move, refusal, onClose }: Props) {
  const toast = useToast();
  const missing = missingOf(refusal);
  const isGate = missing.length > 0;
  useEffect(() => {
    if (isGate) return;
    toast({ text: refusal.message, tone: 'wrong' });
    onClose();
  }, [isGate, refusal, toast, onClose]);
  if (!isGate) return null;
  const stage = { id: move.to.key ?? '', name: move.name };
  return (
    <GateDialog
      key={move.row.id}
      move={{ id: move.row.id, stage }}
      missing={missing}
      onClose={onClose}
    />
  );
}
