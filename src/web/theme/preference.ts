/** A choice kept on this device, or the fallback where none is kept or it is no longer offered. */
export function readPreference<Choice extends string>(
  name: string,
  choices: readonly Choice[],
  fallback: Choice,
): Choice {
  const kept = localStorage.getItem(`rapport.${name}`);
  return choices.find((choice) => choice === kept) ?? fallback;
}

/** Keeps a choice on this device. */
export function writePreference(name: string, choice: string): void {
  localStorage.setItem(`rapport.${name}`, choice);
}
