import { refusalOf } from '#web/api/client.ts';
import { currentLanguage } from '#web/language/language.ts';
import { apiTexts } from '#web/texts/api.ts';

type Sending = {
  readonly path: '/files' | '/mails';
  readonly file: File;
  readonly fields: Readonly<Record<string, string>>;
  readonly onProgress: (share: number) => void;
  readonly signal: AbortSignal;
};

/** Sends a file as a form and tells how much of it went (0 to 1); gives the server's reply, throws a `Refusal`, or an AbortError where it was called off. */
export function sendFile<Reply>(sending: Sending): Promise<Reply> {
  const { path, file, fields, onProgress, signal } = sending;
  const form = new FormData();
  for (const [name, value] of Object.entries(fields)) form.append(name, value);
  form.append('file', file);
  // fetch cannot tell how much of a body went.
  const request = new XMLHttpRequest();
  return new Promise<Reply>((resolve, reject) => {
    request.open('POST', `/api/v1${path}`);
    request.setRequestHeader('accept', 'application/json');
    request.setRequestHeader('accept-language', currentLanguage());
    request.setRequestHeader('x-rapport-language', currentLanguage());
    request.upload.addEventListener('progress', ({ loaded, total }) =>
      onProgress(total > 0 ? loaded / total : 0),
    );
    request.addEventListener('load', () => {
      if (request.status === 201) resolve(parse<Reply>(request.responseText));
      else reject(refusalOf(request.status, request.responseText));
    });
    request.addEventListener('error', () =>
      reject(new Error(apiTexts['network.unreachable'][currentLanguage()])),
    );
    request.addEventListener('abort', () => reject(new DOMException('called off', 'AbortError')));
    signal.addEventListener('abort', () => request.abort());
    request.send(form);
  });
}

const parse: <Reply>(text: string) => Reply = JSON.parse;
