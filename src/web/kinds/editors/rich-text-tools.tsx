import type { Editor } from '@tiptap/core';
import { Button, Input } from 'antd';
import {
  Bold,
  Heading2,
  Heading3,
  Italic,
  Link2,
  List,
  ListOrdered,
  TextQuote,
  type LucideIcon,
} from 'lucide-react';
import { useRef, useState } from 'react';
import { useKeys } from '#web/frame/use-keys.ts';
import { useText, type TextKey } from '#web/language/language.ts';
import { richTextTexts } from '#web/texts/rich-text.ts';
import { readText } from '../values.ts';
import { linkTarget } from './link-target.ts';
import styles from '../rich-text.module.css';

type Tool = {
  readonly name: TextKey<typeof richTextTexts>;
  readonly Icon: LucideIcon;
  readonly isOn: (editor: Editor) => boolean;
  readonly run: (editor: Editor) => void;
};

const tools: readonly Tool[] = [
  {
    name: 'heading',
    Icon: Heading2,
    isOn: (editor) => editor.isActive('heading', { level: 2 }),
    run: (editor) => editor.chain().focus().toggleHeading({ level: 2 }).run(),
  },
  {
    name: 'subheading',
    Icon: Heading3,
    isOn: (editor) => editor.isActive('heading', { level: 3 }),
    run: (editor) => editor.chain().focus().toggleHeading({ level: 3 }).run(),
  },
  {
    name: 'bold',
    Icon: Bold,
    isOn: (editor) => editor.isActive('bold'),
    run: (editor) => editor.chain().focus().toggleBold().run(),
  },
  {
    name: 'italic',
    Icon: Italic,
    isOn: (editor) => editor.isActive('italic'),
    run: (editor) => editor.chain().focus().toggleItalic().run(),
  },
  {
    name: 'list',
    Icon: List,
    isOn: (editor) => editor.isActive('bulletList'),
    run: (editor) => editor.chain().focus().toggleBulletList().run(),
  },
  {
    name: 'numbered',
    Icon: ListOrdered,
    isOn: (editor) => editor.isActive('orderedList'),
    run: (editor) => editor.chain().focus().toggleOrderedList().run(),
  },
  {
    name: 'quote',
    Icon: TextQuote,
    isOn: (editor) => editor.isActive('blockquote'),
    run: (editor) => editor.chain().focus().toggleBlockquote().run(),
  },
];

/** The buttons over formatted text. */
export function RichTextTools({ editor, label }: { editor: Editor; label: string }) {
  const t = useText(richTextTexts);
  const [isLinking, setLinking] = useState(false);
  return (
    <div className={styles['tools']} role="toolbar" aria-label={label}>
      {tools.map(({ name, Icon, isOn, run }) => (
        <Button
          key={name}
          size="small"
          type="text"
          icon={<Icon size={16} aria-hidden />}
          aria-label={t(name)}
          title={t(name)}
          aria-pressed={isOn(editor)}
          // The caret stays in the text.
          onMouseDown={(event) => event.preventDefault()}
          onClick={() => run(editor)}
        />
      ))}
      <Button
        size="small"
        type="text"
        icon={<Link2 size={16} aria-hidden />}
        aria-label={t('link')}
        title={t('link')}
        aria-pressed={editor.isActive('link')}
        aria-expanded={isLinking}
        onMouseDown={(event) => event.preventDefault()}
        onClick={() => setLinking(!isLinking)}
      />
      {isLinking && <LinkRow editor={editor} onClose={() => setLinking(false)} />}
    </div>
  );
}

function LinkRow({ editor, onClose }: { editor: Editor; onClose: () => void }) {
  const t = useText(richTextTexts);
  const [address, setAddress] = useState(
    () => readText(editor.getAttributes('link')['href']) ?? '',
  );
  const target = linkTarget(address);
  const isWrong = address.trim() !== '' && target === null;
  const apply = () => {
    if (isWrong) return;
    const chain = editor.chain().focus().extendMarkRange('link');
    if (target === null) chain.unsetLink().run();
    else if (editor.state.selection.empty && !editor.isActive('link'))
      chain.insertContent({ type: 'text', text: target, marks: [linkMark(target)] }).run();
    else chain.setLink({ href: target }).run();
    onClose();
  };
  // Enter belongs to this line, not to the form or the cell around it.
  const row = useRef<HTMLSpanElement>(null);
  useKeys(row, (event) => {
    if (event.key !== 'Enter' && event.key !== 'Escape') return;
    event.preventDefault();
    event.stopPropagation();
    if (event.key === 'Enter') apply();
    else onClose();
  });
  return (
    <span ref={row} className={styles['link']}>
      <Input
        size="small"
        inputMode="url"
        value={address}
        onChange={(event) => setAddress(event.target.value)}
        placeholder="https://"
        aria-label={t('link.address')}
        status={isWrong ? 'error' : ''}
        aria-invalid={isWrong}
        autoFocus
      />
      <Button size="small" onClick={apply} disabled={isWrong}>
        {t(address.trim() === '' ? 'link.remove' : 'link.apply')}
      </Button>
    </span>
  );
}

function linkMark(href: string) {
  return { type: 'link', attrs: { href } };
}
