const offers = new EventTarget();

/** Hands files over to whatever takes them for the record on the screen. */
export function offerFiles(files: readonly File[]): void {
  offers.dispatchEvent(new CustomEvent('files', { detail: files }));
}

/** Hears of files that are handed over; gives the act that ends it. */
export function whenOffered(take: (files: readonly File[]) => void): () => void {
  const hear = (event: Event) => {
    if (event instanceof CustomEvent && Array.isArray(event.detail))
      take(event.detail.filter((one) => one instanceof File));
  };
  offers.addEventListener('files', hear);
  return () => offers.removeEventListener('files', hear);
}
