import { Button, Input, Select } from 'antd';
import { Paperclip, X } from 'lucide-react';
import { Suspense, useId, useRef, useState } from 'react';
import { uploadFile } from '#web/api/files.ts';
import { useObject } from '#web/api/use-meta.ts';
import { Lines } from '#web/frame/skeleton.tsx';
import { viewOf } from '#web/kinds/registry.ts';
import { readText } from '#web/kinds/values.ts';
import { useLabel, useText } from '#web/language/language.ts';
import { useToast } from '#web/save/toasts.tsx';
import { contactTexts } from '#web/texts/contact.ts';
import type { Letter } from './letter.ts';
import styles from './contact.module.css';

type Options = readonly { readonly value: string; readonly label: string }[];
type Props = {
  readonly letter: Letter;
  readonly onChange: (letter: Letter) => void;
  readonly options: Options;
};

/** Receivers, purpose, subject, text and files of a mail. */
export function MailForm({ letter, onChange, options }: Props) {
  const t = useText(contactTexts);
  const [showsCopies, setShowsCopies] = useState(false);
  const subject = useId();
  const set = (part: Partial<Letter>) => onChange({ ...letter, ...part });
  return (
    <div className={styles['mail']}>
      <Receivers
        name={t('to')}
        value={letter.to}
        options={options}
        onChange={(to) => set({ to })}
      />
      {showsCopies ? (
        <div className={styles['pair']}>
          <Receivers
            name={t('cc')}
            value={letter.cc}
            options={options}
            onChange={(cc) => set({ cc })}
          />
          <Receivers
            name={t('bcc')}
            value={letter.bcc}
            options={options}
            onChange={(bcc) => set({ bcc })}
          />
        </div>
      ) : (
        <span>
          <Button size="small" type="link" onClick={() => setShowsCopies(true)}>
            {t('copies')}
          </Button>
        </span>
      )}
      <Purpose value={letter.purpose} onChange={(purpose) => set({ purpose })} />
      <div>
        <label htmlFor={subject}>{t('subject')}</label>
        <Input
          id={subject}
          maxLength={200}
          value={letter.subject}
          onChange={(event) => set({ subject: event.target.value })}
        />
      </div>
      <Body value={letter.html} onChange={(html) => set({ html })} />
      <Files files={letter.files} onChange={(files) => set({ files })} />
    </div>
  );
}

type ReceiversProps = {
  readonly name: string;
  readonly value: readonly string[];
  readonly options: Options;
  readonly onChange: (value: string[]) => void;
};

function Receivers({ name, value, options, onChange }: ReceiversProps) {
  const t = useText(contactTexts);
  return (
    <div>
      <span className={styles['label']}>{name}</span>
      <Select
        mode="tags"
        aria-label={name}
        className={styles['wide'] ?? ''}
        placeholder={t('to.none')}
        tokenSeparators={[',', ';', ' ']}
        value={[...value]}
        options={[...options]}
        onChange={onChange}
      />
    </div>
  );
}

function Purpose({ value, onChange }: { value: string; onChange: (value: string) => void }) {
  const t = useText(contactTexts);
  const label = useLabel();
  const options = useObject('activity')?.fields.find(({ name }) => name === 'purpose')?.options;
  return (
    <div>
      <span className={styles['label']}>{t('purpose')}</span>
      <Select
        aria-label={t('purpose')}
        className={styles['wide'] ?? ''}
        value={value}
        onChange={onChange}
        options={Object.entries(options ?? {}).map(([name, option]) => ({
          value: name,
          label: label(option.label),
        }))}
      />
      {value === 'marketing' && <small>{t('purpose.marketing')}</small>}
    </div>
  );
}

const blanks = ['name', 'salutation', 'company', 'me'] as const;

function Body({
  value,
  onChange,
}: {
  value: string | null;
  onChange: (html: string | null) => void;
}) {
  const t = useText(contactTexts);
  const field = useObject('activity')?.fields.find(({ name }) => name === 'content');
  const Editor = field && viewOf(field).Editor;
  if (!field || !Editor) return null;
  return (
    <div>
      <span className={styles['label']}>{t('text')}</span>
      <Suspense fallback={<Lines count={4} />}>
        <Editor
          field={field}
          value={value}
          onChange={(next) => onChange(readText(next))}
          label={t('text')}
        />
      </Suspense>
      <div className={styles['row']} role="group" aria-label={t('blanks')}>
        <span className={styles['label']}>{t('blanks')}</span>
        {blanks.map((name) => (
          <Button
            key={name}
            size="small"
            onClick={() => onChange(withBlank(value ?? '', `{{${name}}}`))}
          >
            {t(`blank.${name}`)}
          </Button>
        ))}
      </div>
    </div>
  );
}

// Behind the last word that was written.
function withBlank(html: string, blank: string): string {
  return html.endsWith('</p>') ? `${html.slice(0, -4)} ${blank}</p>` : `${html}<p>${blank}</p>`;
}

function Files({
  files,
  onChange,
}: {
  files: Letter['files'];
  onChange: (files: Letter['files']) => void;
}) {
  const t = useText(contactTexts);
  const toast = useToast();
  const input = useRef<HTMLInputElement>(null);
  const take = async (list: FileList | null) => {
    try {
      const brought = await Promise.all(Array.from(list ?? [], (one) => uploadFile(one)));
      onChange([...files, ...brought]);
    } catch (error) {
      toast({ text: error instanceof Error ? error.message : String(error), tone: 'wrong' });
    }
  };
  return (
    <div className={styles['row']}>
      <input
        ref={input}
        type="file"
        multiple
        hidden
        onChange={(event) => void take(event.target.files)}
      />
      <Button icon={<Paperclip size={14} aria-hidden />} onClick={() => input.current?.click()}>
        {t('attach')}
      </Button>
      {files.map(({ id, title }) => (
        <Button
          key={id}
          size="small"
          icon={<X size={12} aria-hidden />}
          aria-label={t('attach.remove', { name: title ?? '' })}
          onClick={() => onChange(files.filter((one) => one.id !== id))}
        >
          {title}
        </Button>
      ))}
    </div>
  );
}
