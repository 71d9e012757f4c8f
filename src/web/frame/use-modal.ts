import { useEffect, type RefObject } from 'react';

/** Opens a dialog over the page while `isOpen`; a click beside it closes it. */
export function useModal(dialog: RefObject<HTMLDialogElement | null>, isOpen: boolean): void {
  useEffect(() => {
    const element = dialog.current;
    if (!element || !isOpen) return undefined;
    // The dialog's own box is what lies around its content.
    const onClick = (event: MouseEvent) => {
      if (event.target === element) element.close();
    };
    element.showModal();
    element.addEventListener('click', onClick);
    return () => {
      element.removeEventListener('click', onClick);
      element.close();
    };
  }, [dialog, isOpen]);
}
