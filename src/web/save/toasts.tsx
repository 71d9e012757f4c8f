import {
  createContext,
  use,
  useCallback,
  useEffect,
  useMemo,
  useRef,
  useState,
  type ReactNode,
} from 'react';
import { CircleAlert, CircleCheck, X } from 'lucide-react';
import { Button } from 'antd';
import { useText } from '#web/language/language.ts';
import { apiTexts } from '#web/texts/api.ts';
import styles from './toasts.module.css';

/** A word about what just happened, with at most one thing to do about it. */
export type Toast = {
  readonly text: string;
  readonly tone?: 'done' | 'wrong';
  readonly act?: { readonly label: string; readonly run: () => void };
};

type Shown = Toast & { readonly key: number };

const ToastContext = createContext<(toast: Toast) => void>(() => {});

/** Shows a toast for 10 seconds; the last act can be run with Ctrl/Cmd-Z while it stands. */
export function useToast(): (toast: Toast) => void {
  return use(ToastContext);
}

/** Holds the toasts of the page below everything else. */
export function ToastProvider({ children }: { children: ReactNode }) {
  const [shown, setShown] = useState<readonly Shown[]>([]);
  const next = useRef(0);

  const show = useCallback((toast: Toast) => {
    next.current += 1;
    const key = next.current;
    setShown((before) => [...before.slice(-2), { ...toast, key }]);
  }, []);
  const close = useCallback(
    (key: number) => setShown((before) => before.filter((toast) => toast.key !== key)),
    [],
  );
  useUndoKey(shown, close);

  const region = useMemo(
    () => (
      <div className={styles['region']} role="status" aria-live="polite">
        {shown.map((toast) => (
          <ToastCard key={toast.key} toast={toast} close={close} />
        ))}
      </div>
    ),
    [shown, close],
  );

  return (
    <ToastContext value={show}>
      {children}
      {region}
    </ToastContext>
  );
}

const standsFor = 10_000;

function ToastCard({ toast, close }: { toast: Shown; close: (key: number) => void }) {
  const t = useText(apiTexts);
  const [isHeld, setHeld] = useState(false);

  useEffect(() => {
    if (isHeld) return undefined;
    const timer = setTimeout(() => close(toast.key), standsFor);
    return () => clearTimeout(timer);
  }, [isHeld, close, toast.key]);

  const Mark = toast.tone === 'wrong' ? CircleAlert : CircleCheck;
  return (
    <div
      className={styles['toast']}
      data-tone={toast.tone ?? 'done'}
      onPointerEnter={() => setHeld(true)}
      onPointerLeave={() => setHeld(false)}
      onFocus={() => setHeld(true)}
      onBlur={() => setHeld(false)}
    >
      <Mark size={16} aria-hidden className={styles['mark']} />
      <span className={styles['text']}>{toast.text}</span>
      {toast.act && (
        <Button size="small" onClick={() => runAct(toast, close)}>
          {toast.act.label}
        </Button>
      )}
      <Button
        size="small"
        type="text"
        aria-label={t('close')}
        icon={<X size={14} aria-hidden />}
        onClick={() => close(toast.key)}
      />
    </div>
  );
}

function runAct(toast: Shown, close: (key: number) => void): void {
  close(toast.key);
  toast.act?.run();
}

function useUndoKey(shown: readonly Shown[], close: (key: number) => void): void {
  const last = shown.findLast((toast) => toast.act);
  useEffect(() => {
    if (!last) return undefined;
    const onKey = (event: KeyboardEvent) => {
      const isUndo = (event.ctrlKey || event.metaKey) && !event.shiftKey && event.key === 'z';
      if (!isUndo || isTyping(event)) return;
      event.preventDefault();
      runAct(last, close);
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, [last, close]);
}

/** Whether the key belongs to a field that the user types in, or to an input method. */
export function isTyping(event: KeyboardEvent): boolean {
  if (event.isComposing || event.keyCode === 229) return true;
  const target = event.target;
  // A dialogue that has just closed keeps the focus until the next frame: nobody types there.
  if (!(target instanceof HTMLElement) || !target.checkVisibility()) return false;
  return (
    target.isContentEditable ||
    target.matches('input:not([type=checkbox]):not([type=radio]), textarea, select')
  );
}
