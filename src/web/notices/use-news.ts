import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';

/** Whether more is unread than before; then the lists are asked anew, and the browser tells of it where it may and nobody looks. */
export function useNews(unread: number | undefined, words: string): boolean {
  const client = useQueryClient();
  const before = useRef(unread);
  const [hasNews, setHasNews] = useState(false);
  useEffect(() => {
    const known = before.current;
    before.current = unread;
    if (known === undefined || unread === undefined || known === unread) return;
    setHasNews(unread > known);
    void client.invalidateQueries({ queryKey: ['notifications', 'list'] });
    void client.invalidateQueries({ queryKey: ['to-do'] });
    if (unread > known && document.hidden) tellOutside(words);
  }, [client, unread, words]);
  return hasNews;
}

/** What the browser lets us show outside of the page; null where it knows no such thing. */
export function permission(): NotificationPermission | null {
  return 'Notification' in window ? Notification.permission : null;
}

// Under one tag, so that open tabs show it once. Some mobile browsers know the word and refuse the deed.
function tellOutside(words: string): void {
  if (permission() !== 'granted') return;
  try {
    const shown = new Notification(words, { tag: 'rapport' });
    shown.addEventListener('click', () => window.focus());
  } catch (failure) {
    if (!(failure instanceof TypeError)) throw failure;
  }
}
