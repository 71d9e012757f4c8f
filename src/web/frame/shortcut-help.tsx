import { Modal } from 'antd';
import { useText } from '#web/language/language.ts';
import { shortcutTexts } from '#web/texts/shortcuts.ts';
import styles from './shortcut-help.module.css';

const groups = [
  [
    'anywhere',
    [
      ['Ctrl K', 'palette'],
      ['?', 'help'],
      ['Ctrl Z', 'undo'],
      ['Esc', 'close'],
    ],
  ],
  [
    'list',
    [
      ['j', 'next'],
      ['k', 'previous'],
      ['Enter', 'open'],
      ['o', 'panel'],
      ['x', 'select'],
      ['Shift ↓', 'extend'],
      ['e', 'edit'],
      ['/', 'search'],
      ['f', 'filter'],
      ['n', 'new'],
    ],
  ],
  [
    'cell',
    [
      ['← ↑ ↓ →', 'move'],
      ['F2', 'edit-cell'],
      ['Enter', 'save'],
      ['Esc', 'discard'],
    ],
  ],
] as const;

/** The keys that work, by where they work. */
export function ShortcutHelp({ onClose }: { onClose: () => void }) {
  const t = useText(shortcutTexts);
  return (
    <Modal open title={t('title')} onCancel={onClose} footer={null} width={640}>
      <div className={styles['groups']}>
        {groups.map(([group, keys]) => (
          <section key={group}>
            <h3>{t(group)}</h3>
            <dl className={styles['keys']}>
              {keys.map(([key, act]) => (
                <div key={act}>
                  <dt>{t(act)}</dt>
                  <dd>
                    <kbd>{key}</kbd>
                  </dd>
                </div>
              ))}
            </dl>
          </section>
        ))}
      </div>
      <p className={styles['note']}>{t('note')}</p>
    </Modal>
  );
}
