import { elementsOf } from '#web/kinds/rich-text-elements.ts';
import { useText } from '#web/language/language.ts';
import { contactTexts } from '#web/texts/contact.ts';
import { useReasons } from './refused.tsx';
import styles from './contact.module.css';

/** A mail as it would go, and what the gate says of each receiver. */
export type Preview = {
  readonly subject: string;
  readonly html: string;
  readonly receivers: readonly {
    readonly address: string;
    readonly allowed: boolean;
    readonly reasons: readonly string[];
  }[];
};

/** The mail filled in, as its receivers will read it. */
export function MailPreview({ preview }: { preview: Preview }) {
  const t = useText(contactTexts);
  const say = useReasons();
  return (
    <div className={styles['mail']}>
      <ul className={styles['receivers']}>
        {preview.receivers.map(({ address, allowed, reasons }, index) => (
          <li key={`${index}/${address}`}>
            {address} – {allowed ? t('receiver.allowed') : reasons.map(say).join(' · ')}
          </li>
        ))}
      </ul>
      <section className={styles['paper']} aria-label={t('preview')}>
        <h3>{preview.subject}</h3>
        {elementsOf(preview.html)}
      </section>
    </div>
  );
}
