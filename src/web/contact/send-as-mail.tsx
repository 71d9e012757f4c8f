import { Button } from 'antd';
import { useText } from '#web/language/language.ts';
import { contactTexts } from '#web/texts/contact.ts';
import { useContactActs } from './contact-acts.ts';

/** Sends what was written in the follow-up box as a mail, instead of noting it. */
export function SendAsMail({ text }: { text: string }) {
  const t = useText(contactTexts);
  const contact = useContactActs();
  if (!contact) return null;
  return <Button onClick={() => contact.mail({ text })}>{t('mail.send-this')}</Button>;
}
