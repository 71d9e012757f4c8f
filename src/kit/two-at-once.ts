/** Works through the parts in their order, two of them at a time; what fails is thrown when nothing is at work any more. */
export async function twoAtOnce<Part>(
  parts: AsyncIterable<Part>,
  work: (part: Part) => Promise<void>,
): Promise<void> {
  let [before, last] = [Promise.resolve(), Promise.resolve()];
  try {
    for await (const part of parts) {
      await before;
      before = last;
      last = work(part);
      // Whoever awaits it hears of it; until then nobody may call it unheard.
      last.catch(() => undefined);
    }
    await before;
    await last;
  } finally {
    await Promise.allSettled([before, last]);
  }
}
