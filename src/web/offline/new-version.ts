import { useEffect, useState } from 'react';

/** What reloads the page into the version that waits; null while there is none. */
export function useNewVersion(): (() => void) | null {
  const [waiting, setWaiting] = useState<ServiceWorker | null>(null);
  useEffect(() => {
    if (!('serviceWorker' in navigator)) return undefined;
    let isHere = true;
    const look = (registration: ServiceWorkerRegistration | undefined): void => {
      // The first worker replaces nothing.
      if (isHere && registration?.waiting && navigator.serviceWorker.controller)
        setWaiting(registration.waiting);
    };
    const watch = (registration: ServiceWorkerRegistration): void => {
      look(registration);
      registration.addEventListener('updatefound', () => {
        registration.installing?.addEventListener('statechange', () => look(registration));
      });
    };
    void navigator.serviceWorker.ready.then(watch);
    const update = (): void => {
      if (document.visibilityState !== 'visible') return;
      void navigator.serviceWorker
        .getRegistration()
        .then((registration) => registration?.update())
        .catch(() => undefined);
    };
    document.addEventListener('visibilitychange', update);
    return () => {
      isHere = false;
      document.removeEventListener('visibilitychange', update);
    };
  }, []);
  return waiting && (() => takeOver(waiting));
}

function takeOver(waiting: ServiceWorker): void {
  navigator.serviceWorker.addEventListener('controllerchange', () => location.reload());
  waiting.postMessage('take-over');
}
