/**
 * The text in small letters, each code point by itself, as PostgreSQL's lower() under C.UTF-8 does;
 * letters that Unicode got after 15.0 may stay as they are there.
 */
export function fold(text: string): string {
  return text.replace(/[İΣ]/g, (letter) => (letter === 'İ' ? 'i' : 'σ')).toLowerCase();
}
