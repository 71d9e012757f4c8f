import type { Text } from '#kit/text.ts';
import { signatureOf } from './check-calls.ts';
import { functionTable, isFunctionName } from './functions/table.ts';
import type { Token } from './tokens.ts';

/** The function whose values are being written, and which of them. */
export type CallAround = {
  readonly name: string;
  readonly signature: Text;
  readonly help: Text;
  /** From 0 on. */
  readonly input: number;
};

type Opened = { readonly name: string | null; readonly from: number; input: number };

/** The innermost call that is still open after these tokens. */
export function callAround(before: readonly Token[]): CallAround | null {
  const inner = openedBy(before).at(-1);
  const name = inner?.name?.toUpperCase() ?? '';
  if (!inner || !isFunctionName(name)) return null;
  const definition = functionTable[name];
  return {
    name,
    signature: signatureOf(name, definition),
    help: definition.help,
    input: inner.input,
  };
}

/** The path of the choice that a text after these tokens is compared with: `stage = "`, `IS_ONE_OF(stage, "`. */
export function choiceAround(before: readonly Token[]): string | null {
  const [last, compared] = [before.at(-1), before.at(-2)];
  const isCompared = last?.kind === 'sign' && (last.text === '=' || last.text === '<>');
  if (isCompared && compared?.kind === 'word') return compared.text;
  const inner = openedBy(before).at(-1);
  if (!inner?.name || inner.input === 0) return null;
  const first = before[inner.from];
  return first?.kind === 'word' ? first.text : null;
}

/** Brackets that are open after these tokens, the innermost last; `from` is the token after the bracket. */
function openedBy(before: readonly Token[]): Opened[] {
  const opened: Opened[] = [];
  for (const [index, token] of before.entries()) {
    if (token.kind !== 'sign') continue;
    const word = before[index - 1];
    if (token.text === '(')
      opened.push({ name: word?.kind === 'word' ? word.text : null, from: index + 1, input: 0 });
    const inner = opened.at(-1);
    if (token.text === ')') opened.pop();
    else if (token.text === ',' && inner) inner.input += 1;
  }
  return opened;
}
