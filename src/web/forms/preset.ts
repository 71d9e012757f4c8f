type Values = Readonly<Record<string, unknown>>;

const waiting = new Map<string, Values>();

/** Hands values to the form of a new record that opens next, such as the record it was opened from. */
export function rememberPreset(object: string, values: Values): void {
  waiting.set(object, values);
}

/** Takes the values handed to the form; the next form begins empty again. */
export function takePreset(object: string): Values {
  const values = waiting.get(object) ?? {};
  waiting.delete(object);
  return values;
}
