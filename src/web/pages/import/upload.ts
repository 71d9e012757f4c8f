import type { ImportReply, ProblemReply } from '#model/api.ts';
import { Refusal } from '#web/api/client.ts';
import { isRecord } from '#web/api/is-record.ts';
import { readText } from '#web/kinds/values.ts';
import { currentLanguage } from '#web/language/language.ts';
import { apiTexts } from '#web/texts/api.ts';

type Options = {
  readonly object: string;
  readonly file: File;
  /** Called with the part that has arrived, 0 to 1. */
  readonly onProgress: (part: number) => void;
  readonly signal: AbortSignal;
};

/** Brings a file; its progress is told, which `fetch` cannot do. Refused with the server's sentence. */
export function uploadFile({ object, file, onProgress, signal }: Options): Promise<ImportReply> {
  const form = new FormData();
  // What the server needs to know of the file must come before it.
  form.append('object', object);
  form.append('file', file);
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    request.open('POST', '/api/v1/imports');
    request.setRequestHeader('accept', 'application/json');
    request.setRequestHeader('accept-language', currentLanguage());
    request.setRequestHeader('x-rapport-language', currentLanguage());
    request.upload.addEventListener('progress', ({ loaded, total }) =>
      onProgress(total > 0 ? loaded / total : 0),
    );
    request.addEventListener('load', () => {
      if (request.status === 201) resolve(replyOf(request.responseText));
      else reject(new Refusal(problemOf(request.status, request.responseText)));
    });
    request.addEventListener('error', () => reject(new Refusal(problemOf(0, ''))));
    request.addEventListener('abort', () => reject(new DOMException('stopped', 'AbortError')));
    signal.addEventListener('abort', () => request.abort());
    request.send(form);
  });
}

// Typed by the same definitions as the server's replies everywhere.
const replyOf: (text: string) => ImportReply = JSON.parse;

function problemOf(status: number, text: string): ProblemReply {
  const code = status === 0 ? 'network.unreachable' : 'server.failed';
  const said = readProblem(text);
  const detail = said?.detail ?? apiTexts[code][currentLanguage()];
  return {
    type: 'about:blank',
    title: detail,
    status,
    code: said?.code ?? code,
    detail,
    requestId: '',
  };
}

function readProblem(text: string): { code: string | null; detail: string } | null {
  try {
    const reply: unknown = JSON.parse(text);
    const detail = isRecord(reply) ? readText(reply['detail']) : null;
    return isRecord(reply) && detail ? { code: readText(reply['code']), detail } : null;
  } catch {
    return null;
  }
}
