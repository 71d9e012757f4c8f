import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useState, useSyncExternalStore } from 'react';
import { useMeta } from '#web/api/use-meta.ts';
import { refreshObjects } from '#web/save/caches.ts';
import { personOf, type Entry } from './entry.ts';
import { lineNow, onLine, onLineBack, type Line } from './line.ts';
import { onOutbox, sendWaiting, waitingOf } from './outbox.ts';

/** Who writes here, as what waits is kept of him. */
export function useWriter(): string {
  const { user, workspace } = useMeta();
  return personOf(workspace.id, user.id);
}

/** Whether there is a line, and as of when the page is true. */
export function useLine(): Line {
  return useSyncExternalStore(onLine, lineNow);
}

/** What of mine waits on this device or was refused; sends it whenever there may be a line. */
export function useOutbox(): readonly Entry[] {
  const writer = useWriter();
  const client = useQueryClient();
  const [entries, setEntries] = useState<readonly Entry[]>([]);

  useEffect(() => {
    let isHere = true;
    const look = (): Promise<void> =>
      waitingOf(writer).then((found) => {
        if (isHere) setEntries(found);
      });
    void look();
    const stop = onOutbox((sent) => {
      void look();
      const late = sent.filter((entry) => entry.person === writer);
      if (late.length > 0)
        refreshObjects(
          client,
          late.flatMap(({ changes }) => changes.map(({ object }) => object)),
        );
    });
    return () => {
      isHere = false;
      stop();
    };
  }, [writer, client]);

  useEffect(() => {
    const send = (): void => {
      if (document.visibilityState === 'visible') void sendWaiting();
    };
    send();
    const stop = onLineBack(() => {
      void client.invalidateQueries();
      send();
    });
    window.addEventListener('focus', send);
    document.addEventListener('visibilitychange', send);
    return () => {
      stop();
      window.removeEventListener('focus', send);
      document.removeEventListener('visibilitychange', send);
    };
  }, [client]);

  return entries;
}
