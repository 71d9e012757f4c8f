// What these say is the engine's own; other messages, those of databases and parsers above all, quote what people typed.
const telling = new Set(['TypeError', 'RangeError', 'ReferenceError', 'AssertionError']);

/** What the log says of an error: where it happened and of what kind, and no word that could be personal. */
export function faultOf(error: unknown): Record<string, unknown> {
  if (!(error instanceof Error)) return { thrown: typeof error };
  const code = 'code' in error ? String(error.code) : '';
  const stack = (error.stack ?? '')
    .split('\n')
    .filter((line) => /^ {4}at .*\d+:\d+\)?$/.test(line));
  return {
    name: error.name,
    ...(/^\w{1,60}$/.test(code) ? { code } : {}),
    ...(telling.has(error.name) ? { message: error.message } : {}),
    ...databasePlace(error),
    stack: stack.join('\n'),
  };
}

function databasePlace(error: object): Record<string, unknown> {
  if (!('severity' in error)) return {};
  return {
    constraint: 'constraint' in error ? error.constraint : undefined,
    table: 'table' in error ? error.table : undefined,
    routine: 'routine' in error ? error.routine : undefined,
  };
}
