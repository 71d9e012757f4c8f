/** The value that the text stands for, or undefined where it is no JSON; numbers keep all their digits as texts. */
export function readJson(text: string): unknown {
  try {
    return /\d{16}/.test(text) ? JSON.parse(text, exactNumber) : JSON.parse(text);
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}

const deepest = 64;

/** The values of an object by their paths ('address.city', 'phones[0]'); null where it is none, or nested too deeply. */
export function flattenJson(value: unknown): Map<string, string> | null {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return null;
  const flat = new Map<string, string>();
  return flattenInto(flat, '', value, 0) ? flat : null;
}

function flattenInto(
  flat: Map<string, string>,
  path: string,
  value: unknown,
  depth: number,
): boolean {
  if (depth > deepest) return false;
  if (Array.isArray(value))
    return value.every((item, index) => flattenInto(flat, `${path}[${index}]`, item, depth + 1));
  if (typeof value === 'object' && value !== null)
    return Object.entries(value).every(([key, item]) =>
      flattenInto(flat, path === '' ? key : `${path}.${key}`, item, depth + 1),
    );
  flat.set(path, typeof value === 'string' ? value : value === null ? '' : JSON.stringify(value));
  return true;
}

// Identity numbers and the like have more digits than a floating-point number holds.
function exactNumber(...[, value, context]: unknown[]): unknown {
  if (typeof value !== 'number' || Number.isSafeInteger(value)) return value;
  const source =
    typeof context === 'object' && context !== null && 'source' in context ? context.source : null;
  return typeof source === 'string' && /^-?\d+(?:\.\d+)?$/.test(source) ? source : value;
}
