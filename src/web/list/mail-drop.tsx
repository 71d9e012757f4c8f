import { useNavigate } from '@tanstack/react-router';
import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef } from 'react';
import { bringsFiles } from '#web/files/given-files.ts';
import { sendFile } from '#web/files/send-file.ts';
import { useText } from '#web/language/language.ts';
import { refreshObjects } from '#web/save/caches.ts';
import { useToast } from '#web/save/toasts.tsx';
import { filesTexts } from '#web/texts/files.ts';

type Logged = { readonly activity: string; readonly isKnown: boolean };

/** Logs mails (.eml) that are dropped on a list of customers or activities; whom they are from and to is recognised. */
export function MailDrop() {
  const take = useMails();
  const latest = useRef(take);
  useEffect(() => {
    latest.current = take;
  });
  useEffect(() => {
    const acts = new AbortController();
    const { signal } = acts;
    window.addEventListener(
      'dragover',
      (event) => {
        if (bringsFiles(event)) event.preventDefault();
      },
      { signal },
    );
    window.addEventListener(
      'drop',
      (event) => {
        if (!bringsFiles(event)) return;
        event.preventDefault();
        void latest.current([...(event.dataTransfer?.files ?? [])]);
      },
      { signal },
    );
    return () => acts.abort();
  }, []);
  return null;
}

function useMails() {
  const t = useText(filesTexts);
  const toast = useToast();
  const client = useQueryClient();
  const navigate = useNavigate();
  return async (files: readonly File[]): Promise<void> => {
    const mails = files.filter(isMail);
    if (mails.length < files.length) toast({ text: t('mail.only'), tone: 'wrong' });
    for (const file of mails) {
      try {
        const sending = { path: '/mails', file, fields: {}, onProgress: () => {} } as const;
        const { activity, isKnown } = await sendFile<Logged>({
          ...sending,
          signal: new AbortController().signal,
        });
        const open = () =>
          void navigate({
            to: '/records/$object/$id',
            params: { object: 'activity', id: activity },
          });
        toast({
          text: t(isKnown ? 'mail.known' : 'mail.logged', { name: file.name }),
          act: { label: t('mail.open'), run: open },
        });
      } catch (failure) {
        const text = failure instanceof Error ? failure.message : String(failure);
        toast({ text, tone: 'wrong' });
      }
    }
    refreshObjects(client, ['activity', 'participant', 'file', 'account', 'contact']);
  };
}

function isMail(file: File): boolean {
  return /\.eml$/i.test(file.name) || file.type === 'message/rfc822';
}
