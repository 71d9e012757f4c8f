/** The product's mark: two strokes that meet. */
export function Mark({ size }: { size: number }) {
  return (
    <svg width={size} height={size} viewBox="0 0 32 32" aria-hidden>
      <rect width="32" height="32" rx="8" fill="var(--accent)" />
      <g fill="none" stroke="var(--on-accent)" strokeWidth="3.4" strokeLinecap="round">
        <path d="M8.5 23.5C9 15.5 12 10.5 18 8" />
        <path d="M23.5 24C22.5 19 20 15.8 13.2 15.2" />
      </g>
    </svg>
  );
}
