import { Button } from 'antd';
import { Mail } from 'lucide-react';
import { useText } from '#web/language/language.ts';
import { contactTexts } from '#web/texts/contact.ts';
import { useContactActs } from './contact-acts.ts';

/** Begins a mail to the customer of this page; nothing on pages of something else. */
export function MailButton() {
  const t = useText(contactTexts);
  const contact = useContactActs();
  if (!contact) return null;
  return (
    <Button icon={<Mail size={15} aria-hidden />} onClick={() => contact.mail()}>
      {t('mail')}
    </Button>
  );
}
