type Values = Readonly<Record<string, unknown>>;

const waiting = new Map<string, Values>();

/** Hands values to the form of a new record that opens next, such as the record it was opened from. */
export function rememberPreset(object: string, values: Values): void {
  waiting.set(object, values);
}

/** The values handed to the form of a new record. */
export function readPreset(object: string): Values {
  return waiting.get(object) ?? nothing;
}

/** Forgets them: the next form begins empty again. */
export function dropPreset(object: string): void {
  waiting.delete(object);
}

const nothing: Values = {};
