import { useQueryClient } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { useText } from '#web/language/language.ts';
import { refreshObjects } from '#web/save/caches.ts';
import { useToast } from '#web/save/toasts.tsx';
import { filesTexts } from '#web/texts/files.ts';
import { sendFile } from './send-file.ts';

/** A file on its way: how much of it went, or why it did not. */
export type Upload = {
  readonly key: number;
  readonly name: string;
  readonly share: number;
  readonly problem: string | null;
};

/** Bytes beyond which the server refuses; told before anything is sent. */
const mostMegabytes = 100;

type Stored = { readonly id: string; readonly name: string };
type Logged = { readonly activity: string; readonly isKnown: boolean };

/** Sends files to hang on a record, one after the other; mails on it are logged as follow-ups. `onStored` hears of each file. */
export function useUploads(
  fields: Readonly<Record<string, string>>,
  onStored?: (file: Stored) => void,
) {
  const t = useText(filesTexts);
  const client = useQueryClient();
  const toast = useToast();
  const [uploads, setUploads] = useState<readonly Upload[]>([]);
  const next = useRef(0);
  const turn = useRef<Promise<unknown>>(Promise.resolve());
  const calls = useRef(new Map<number, AbortController>());
  const set = (key: number, part: Partial<Upload>) =>
    setUploads((all) => all.map((one) => (one.key === key ? { ...one, ...part } : one)));
  const drop = (key: number) => {
    calls.current.get(key)?.abort();
    calls.current.delete(key);
    setUploads((all) => all.filter((one) => one.key !== key));
  };

  const send = async (key: number, file: File) => {
    const call = calls.current.get(key);
    if (!call || call.signal.aborted) return;
    const sending = {
      file,
      fields,
      signal: call.signal,
      onProgress: (share: number) => set(key, { share }),
    };
    try {
      if (isMail(file) && fields['regarding'] !== undefined) {
        const { isKnown } = await sendFile<Logged>({ ...sending, path: '/mails' });
        toast({ text: t(isKnown ? 'mail.known' : 'mail.logged', { name: file.name }) });
        refreshObjects(client, ['activity', 'participant', 'file', 'account', 'contact']);
      } else {
        const { id, name } = await sendFile<Stored>({ ...sending, path: '/files' });
        onStored?.({ id, name });
        refreshObjects(client, ['file']);
      }
      drop(key);
    } catch (failure) {
      if (call.signal.aborted) return;
      set(key, { problem: failure instanceof Error ? failure.message : String(failure) });
    }
  };

  const add = (files: readonly File[]) => {
    for (const file of files) {
      const key = next.current++;
      const isTooLarge = file.size > mostMegabytes * 1024 ** 2;
      const problem = isTooLarge ? t('too-large', { max: mostMegabytes }) : null;
      setUploads((all) => [...all, { key, name: file.name, share: 0, problem }]);
      if (isTooLarge) continue;
      calls.current.set(key, new AbortController());
      turn.current = turn.current.then(() => send(key, file));
    }
  };
  return { uploads, add, drop };
}

function isMail(file: File): boolean {
  return /\.eml$/i.test(file.name) || file.type === 'message/rfc822';
}
