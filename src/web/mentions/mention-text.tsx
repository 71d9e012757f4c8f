import { partsOf } from '#kit/mentions.ts';
import { useMeta } from '#web/api/use-meta.ts';
import styles from './mentions.module.css';

/** Text with the people who are mentioned in it marked. */
export function MentionText({ text }: { text: string }) {
  const { user } = useMeta();
  return partsOf(text).map((part, index) =>
    part.kind === 'words' ? (
      part.text
    ) : (
      <span key={index} className={styles['mention']} data-me={part.id === user.id}>
        @{part.name}
      </span>
    ),
  );
}
