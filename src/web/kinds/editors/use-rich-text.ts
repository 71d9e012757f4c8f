import { Editor } from '@tiptap/core';
import StarterKit from '@tiptap/starter-kit';
import { withoutStyles } from '../rich-text-elements.ts';
import { useEffect, useRef, useState, type RefObject } from 'react';

const extensions = [
  StarterKit.configure({
    heading: { levels: [2, 3] },
    code: false,
    codeBlock: false,
    horizontalRule: false,
    strike: false,
    underline: false,
    trailingNode: false,
    dropcursor: false,
    gapcursor: false,
    link: {
      openOnClick: false,
      protocols: ['mailto', 'tel'],
      HTMLAttributes: { target: null, rel: null, class: null },
    },
  }),
];

type Options = {
  readonly html: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly autoFocus: boolean;
  /** The text after each change; null where no word is left. */
  readonly onChange: (html: string | null) => void;
};

/** An editor of formatted text in the box; it renders its owner again after every step, so that the buttons tell where it stands. */
export function useRichText(box: RefObject<HTMLDivElement | null>, options: Options) {
  const [editor, setEditor] = useState<Editor | null>(null);
  const [, setStep] = useState(0);
  const current = useRef(options);
  const given = useRef<string | null>(options.html);
  useEffect(() => {
    current.current = options;
  });

  useEffect(() => {
    const made = new Editor({
      element: box.current,
      // The policy of the page forbids styles from scripts; ours stand in the stylesheet.
      injectCSS: false,
      extensions,
      content: current.current.html,
      autofocus: current.current.autoFocus ? 'end' : false,
      editorProps: {
        attributes: () => ({ ...current.current.attributes }),
        transformPastedHTML: withoutStyles,
      },
      onTransaction: () => setStep((step) => step + 1),
      onUpdate: ({ editor: changed }) => {
        given.current = changed.isEmpty ? null : changed.getHTML();
        current.current.onChange(given.current);
      },
    });
    setEditor(made);
    return () => made.destroy();
  }, [box]);

  // A value from outside, such as a draft or a reset, replaces what was typed.
  const { html } = options;
  useEffect(() => {
    if (editor && html !== (given.current ?? '')) {
      given.current = html;
      editor.commands.setContent(html, { emitUpdate: false });
    }
  }, [editor, html]);
  return editor;
}
