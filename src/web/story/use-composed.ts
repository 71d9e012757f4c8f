import { useRef, useState } from 'react';
import { isRecord } from '#web/api/is-record.ts';
import { useMeta } from '#web/api/use-meta.ts';
import { dropDraft, readDraft, writeDraft } from '#web/forms/draft.ts';
import { readText } from '#web/kinds/values.ts';
import { composedKinds, nothingComposed, type Composed } from './composed.ts';
import { furtherIn } from './further.ts';

type Part = Partial<Composed>;
export type SetComposed = (part: Part | ((before: Composed) => Part)) => void;

/** What the follow-up box of a record holds; it survives leaving the page, until it is saved. */
export function useComposed(record: string): {
  composed: Composed;
  set: SetComposed;
  reset: () => void;
  /** Under which its draft is kept. */
  name: string;
} {
  const { user, workspace } = useMeta();
  const name = `${workspace.id}.${user.id}.story.${record}`;
  const [composed, setComposed] = useState<Composed>(() => composedIn(readDraft(name)?.values));
  const latest = useRef(composed);
  const set: SetComposed = (part) => {
    // A file that arrives late must find what was typed meanwhile.
    const next = {
      ...latest.current,
      ...(typeof part === 'function' ? part(latest.current) : part),
    };
    latest.current = next;
    writeDraft(name, next, new Date());
    setComposed(next);
  };
  const reset = () => {
    dropDraft(name);
    latest.current = { ...nothingComposed, kind: composed.kind };
    setComposed(latest.current);
  };
  return { composed, set, reset, name };
}

// What a browser kept may be of an older shape.
function composedIn(kept: Readonly<Record<string, unknown>> | undefined): Composed {
  if (!kept) return nothingComposed;
  return {
    kind: composedKinds.find((kind) => kind === kept['kind']) ?? nothingComposed.kind,
    text: readText(kept['text']) ?? '',
    at: readText(kept['at']),
    repeats: readText(kept['repeats']),
    outcome: readText(kept['outcome']),
    isPrivate: kept['isPrivate'] === true,
    promisedBy: kept['promisedBy'] === 'them' ? 'them' : 'us',
    dueOn: readText(kept['dueOn']),
    nextText: readText(kept['nextText']) ?? '',
    nextAt: readText(kept['nextAt']),
    remind: remindIn(kept['remind']),
    files: filesIn(kept['files']),
    ...furtherIn(kept),
  };
}

function filesIn(kept: unknown): Composed['files'] {
  if (!Array.isArray(kept)) return [];
  return kept.flatMap((one: unknown) => {
    if (!isRecord(one)) return [];
    const [id, name] = [readText(one['id']), readText(one['name'])];
    return id !== null && name !== null ? [{ id, name }] : [];
  });
}

function remindIn(kept: unknown): Composed['remind'] {
  return typeof kept === 'number' || kept === null ? kept : 'usual';
}
