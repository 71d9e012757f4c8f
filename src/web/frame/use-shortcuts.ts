import { useEffect, useRef } from 'react';
import { readPreference } from '#web/theme/preference.ts';
import { isTyping } from '#web/save/toasts.tsx';

/** Keys and what they do; a key is `event.key` as typed ('j', '?', 'Enter'). */
export type Shortcuts = Readonly<Record<string, (event: KeyboardEvent) => void>>;

// One-letter shortcuts disturb some people's aids, and can be switched off.
function hasShortcuts(): boolean {
  return readPreference('shortcuts', ['on', 'off'], 'on') === 'on';
}

/** Listens for keys on the page; silent while a field is typed in, an input method composes or a dialogue is open. */
export function useShortcuts(shortcuts: Shortcuts): void {
  const current = useRef(shortcuts);
  useEffect(() => {
    current.current = shortcuts;
  });

  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey) return;
      if (isTyping(event) || hasDialog() || isOnControl(event)) return;
      if (event.key.length === 1 && !hasShortcuts()) return;
      const act = current.current[event.key];
      if (!act) return;
      event.preventDefault();
      act(event);
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, []);
}

function hasDialog(): boolean {
  const over = document.querySelectorAll(
    '[role="dialog"][aria-modal="true"], [role="menu"], dialog[open]',
  );
  // Closed menus stay in the page, hidden.
  return [...over].some((element) => element.checkVisibility());
}

// Enter on a button or link belongs to it.
function isOnControl(event: KeyboardEvent): boolean {
  if (event.key !== 'Enter' && event.key !== ' ') return false;
  return (
    event.target instanceof HTMLElement &&
    event.target.closest('button, a, [role="tab"], summary') !== null
  );
}
