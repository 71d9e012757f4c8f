import { useEffect, useRef, type RefObject } from 'react';

/** What a pointer does with what it took hold of. */
export type DragActs<Grab> = {
  /** What the pointer takes hold of; null where there is nothing to hold. */
  readonly grab: (event: PointerEvent) => Grab | null;
  readonly move: (grab: Grab, event: PointerEvent) => void;
  readonly drop: (grab: Grab, event: PointerEvent) => void;
  readonly cancel: () => void;
  /** A click or tap that moved nothing. */
  readonly tap?: (event: MouseEvent) => void;
};

// A hand that only clicks shakes by a few pixels.
const threshold = 4;

/** Hears a mouse or pen drag inside an element; fingers scroll there, and Escape lets go without a change. */
export function usePointerDrag<Grab>(
  box: RefObject<HTMLElement | null>,
  acts: DragActs<Grab>,
): void {
  const current = useRef(acts);
  useEffect(() => {
    current.current = acts;
  });
  useEffect(() => {
    const element = box.current;
    if (!element) return undefined;
    const control = new AbortController();
    const hear = { signal: control.signal };
    const onDown = (event: PointerEvent) => {
      if (event.button !== 0 || event.pointerType === 'touch') return;
      const grab = current.current.grab(event);
      if (grab !== null) follow({ grab, event, acts: () => current.current });
    };
    element.addEventListener('pointerdown', onDown, hear);
    element.addEventListener('click', (event) => current.current.tap?.(event), hear);
    return () => control.abort();
  }, [box]);
}

type Followed<Grab> = {
  readonly grab: Grab;
  readonly event: PointerEvent;
  readonly acts: () => DragActs<Grab>;
};

function follow<Grab>({ grab, event: start, acts }: Followed<Grab>): void {
  const control = new AbortController();
  const hear = { signal: control.signal };
  let isDragging = false;
  const letGo = () => {
    control.abort();
    acts().cancel();
  };
  const onMove = (event: PointerEvent) => {
    const far = Math.hypot(event.clientX - start.clientX, event.clientY - start.clientY);
    isDragging ||= far > threshold;
    if (!isDragging) return;
    event.preventDefault();
    getSelection()?.removeAllRanges();
    acts().move(grab, event);
  };
  const onUp = (event: PointerEvent) => {
    control.abort();
    if (!isDragging) return;
    swallowClick();
    acts().drop(grab, event);
  };
  const onKey = (event: KeyboardEvent) => {
    if (event.key === 'Escape') letGo();
  };
  window.addEventListener('pointermove', onMove, hear);
  window.addEventListener('pointerup', onUp, hear);
  window.addEventListener('pointercancel', letGo, hear);
  window.addEventListener('keydown', onKey, hear);
}

// The browser makes a click of every pointer that goes up; the one that ends a drag is none.
function swallowClick(): void {
  const control = new AbortController();
  const swallow = (event: MouseEvent) => event.stopPropagation();
  window.addEventListener('click', swallow, { capture: true, signal: control.signal });
  setTimeout(() => control.abort(), 0);
}
