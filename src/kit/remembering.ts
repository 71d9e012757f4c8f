/** The function of a text, with the results for so many texts kept that were asked last for the first time. */
export function remembering<Result>(
  most: number,
  make: (text: string) => Result,
): (text: string) => Result {
  const known = new Map<string, { readonly result: Result }>();
  return (text) => {
    const there = known.get(text);
    if (there) return there.result;
    const result = make(text);
    const oldest = known.size >= most ? known.keys().next().value : undefined;
    if (oldest !== undefined) known.delete(oldest);
    known.set(text, { result });
    return result;
  };
}
