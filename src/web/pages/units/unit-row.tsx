import { Link } from '@tanstack/react-router';
import { Button, Dropdown, Switch, type MenuProps } from 'antd';
import { ChevronDown, ChevronRight, Ellipsis, Lock } from 'lucide-react';
import { useState } from 'react';
import type { ObjectMeta } from '#model/api.ts';
import { OptionMark } from '#web/kinds/option-mark.tsx';
import { useText } from '#web/language/language.ts';
import { unitsTexts } from '#web/texts/units.ts';
import type { UnitAct } from './unit-act.ts';
import type { UnitNode } from './unit-tree.ts';
import { useSetUnit } from './use-move.ts';
import styles from './units.module.css';

type Props = {
  readonly object: ObjectMeta;
  readonly node: UnitNode;
  readonly people: number;
  readonly isFolded: boolean;
  readonly onFold: () => void;
  readonly onAct: (act: UnitAct) => void;
  readonly mayDrop: boolean;
  readonly onDrag: () => void;
  readonly onDrop: () => void;
};

/** One unit of the tree. */
export function UnitRow({ node, people, onAct, mayDrop, onDrag, onDrop, ...fold }: Props) {
  const t = useText(unitsTexts);
  const set = useSetUnit();
  const [isOver, setOver] = useState(false);
  const { id, name, head, isWalled, isUsed } = node;
  const close = (isClosed: boolean) =>
    set(node, { walled: isClosed }, t(isClosed ? 'closed.said' : 'opened.said', { name }));
  return (
    <tr
      draggable
      data-over={isOver && mayDrop}
      data-quiet={!isUsed}
      onDragStart={onDrag}
      onDragOver={(event) => {
        if (mayDrop) event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={() => {
        setOver(false);
        onDrop();
      }}
    >
      <td>
        <UnitName node={node} {...fold} />
      </td>
      <td className={styles['head']}>{head?.title ?? '–'}</td>
      <td data-align="end">
        {people === 0 ? (
          '–'
        ) : (
          <Link
            to="/records/$object"
            params={{ object: 'user' }}
            search={{ filter: { all: [{ field: 'mainUnit', op: 'is', value: id }] } }}
            aria-label={t('people', { count: people })}
          >
            {people}
          </Link>
        )}
      </td>
      <td>
        <Switch
          size="small"
          checked={isWalled}
          onChange={close}
          aria-label={t('closed.switch', { name })}
        />
      </td>
      <td className={styles['acts']}>
        <UnitMenu node={node} onAct={onAct} />
      </td>
    </tr>
  );
}

type NameProps = Pick<Props, 'object' | 'node' | 'isFolded' | 'onFold'>;

function UnitName({ object, node, isFolded, onFold }: NameProps) {
  const t = useText(unitsTexts);
  const { name, code, kind, level, hasChildren, isWalled, isUsed } = node;
  const field = object.fields.find((one) => one.name === 'kind');
  const Chevron = isFolded ? ChevronRight : ChevronDown;
  return (
    <div className={styles['name']} style={{ paddingInlineStart: level * 22 }}>
      {hasChildren ? (
        <button
          type="button"
          className={styles['fold']}
          aria-expanded={!isFolded}
          aria-label={t(isFolded ? 'unfold' : 'fold', { name })}
          onClick={onFold}
        >
          <Chevron size={16} aria-hidden />
        </button>
      ) : (
        <span className={styles['fold']} />
      )}
      <span className={styles['words']}>
        <strong>{name}</strong>
        {isWalled && <Lock size={13} aria-label={t('closed')} />}
        <span className={styles['code']}>{code}</span>
        {kind && field && <OptionMark option={kind} field={field} />}
        {!isUsed && <span className={styles['code']}>{t('unused')}</span>}
      </span>
    </div>
  );
}

function UnitMenu({ node, onAct }: Pick<Props, 'node' | 'onAct'>) {
  const t = useText(unitsTexts);
  const set = useSetUnit();
  const { name, isUsed } = node;
  const turn = () =>
    set(node, { active: !isUsed }, t(isUsed ? 'turned.off' : 'turned.on', { name }));
  const items: MenuProps['items'] = [
    { key: 'add', label: t('add.below'), onClick: () => onAct({ act: 'add', parent: node }) },
    { key: 'edit', label: t('edit'), onClick: () => onAct({ act: 'edit', unit: node }) },
    { key: 'move', label: t('move'), onClick: () => onAct({ act: 'move', unit: node }) },
    { key: 'turn', label: t(isUsed ? 'off' : 'on'), onClick: turn },
  ];
  return (
    <Dropdown menu={{ items }} trigger={['click']} placement="bottomRight">
      <Button
        type="text"
        icon={<Ellipsis size={18} aria-hidden />}
        aria-label={t('acts', { name })}
        aria-haspopup="menu"
      />
    </Dropdown>
  );
}
