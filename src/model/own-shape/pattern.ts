const longestPattern = 200;

// A repeated group that repeats something itself, (a+)+, or refers back: the time it takes may double with every letter.
const doubling = /\((?:[^()\\]|\\.)*[*+}](?:[^()\\]|\\.)*\)\s*[*+{]/;
const backReference = /\\[1-9]|\\k</;

/** Whether the text is a regular expression that answers in little time whatever it is asked. */
export function isSafePattern(text: string): boolean {
  if (text.length > longestPattern || doubling.test(text) || backReference.test(text)) return false;
  if (/\(\?[=!<]/.test(text) || /\|[^)]*\)\s*[*+{]/.test(text)) return false;
  try {
    return new RegExp(text, 'u').source.length > 0;
  } catch {
    return false;
  }
}
