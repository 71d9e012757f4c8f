const steps = ['B', 'KB', 'MB', 'GB'] as const;

/** Bytes as people read them: 512 B, 3.4 MB. */
export function sizeText(bytes: number): string {
  const step = Math.min(
    steps.length - 1,
    Math.floor(Math.log(Math.max(bytes, 1)) / Math.log(1024)),
  );
  const value = bytes / 1024 ** step;
  return `${value >= 10 || step === 0 ? Math.round(value) : value.toFixed(1)} ${steps[step] ?? ''}`;
}
