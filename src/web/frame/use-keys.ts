import { useEffect, useRef, type RefObject } from 'react';

/** Hears keys inside an element before its fields act on them; silent while an input method composes. */
export function useKeys(
  element: RefObject<HTMLElement | null>,
  onKey: (event: KeyboardEvent) => void,
): void {
  const current = useRef(onKey);
  useEffect(() => {
    current.current = onKey;
  });
  useEffect(() => {
    const target = element.current;
    const hear = (event: KeyboardEvent) => {
      if (!event.isComposing && event.keyCode !== 229) current.current(event);
    };
    target?.addEventListener('keydown', hear);
    return () => target?.removeEventListener('keydown', hear);
  }, [element]);
}

/** Whether a list or calendar of a field hangs open: its keys are its own. */
export function hasOpenList(): boolean {
  const lists = document.querySelectorAll('.ant-select-dropdown, .ant-picker-dropdown');
  return [...lists].some((list) => list.checkVisibility());
}
