import { defineTexts } from '#web/language/i18n.ts';

export const boardTexts = defineTexts({
  'column_one': { en: '{name}, {count} record', zh: '{name}，{count} 条' },
  'column_other': { en: '{name}, {count} records', zh: '{name}，{count} 条' },
  'fold': { en: 'Fold {name}', zh: '折叠{name}' },
  'unfold': { en: 'Unfold {name}', zh: '展开{name}' },
  'none': { en: 'Nothing here', zh: '暂无记录' },
  'more': { en: 'More ({shown} of {count})', zh: '加载更多（{shown}/{count}）' },
  'move': { en: 'Move to', zh: '移至' },
  'move.of': { en: 'Move {title}', zh: '移动 {title}' },
  'moved': { en: 'Moved to “{column}”', zh: '已移至“{column}”' },
  'card': { en: 'card that can be moved', zh: '可移动的卡片' },
  'grip': { en: 'Take {title}', zh: '拾起 {title}' },
  'how': {
    en: 'Press Space to take the card, the arrows to choose a column, Space again to put it down, Escape to leave it where it was.',
    zh: '按空格键拾起卡片，用方向键选择列，再按空格键放下，按 Esc 取消。',
  },
  'taken': { en: '{title} taken', zh: '已拾起 {title}' },
  'over': { en: '{title} over {column}', zh: '{title} 位于“{column}”上方' },
  'dropped': { en: '{title} put down on {column}', zh: '已将 {title} 放入“{column}”' },
  'left': { en: '{title} left where it was', zh: '{title} 已放回原处' },
  'no-field': {
    en: 'These records have no field that makes columns',
    zh: '此类记录没有可用于分列的字段',
  },
  'cut': {
    en: 'Only the {count} largest columns are shown.',
    zh: '仅显示记录最多的 {count} 列。',
  },
  'choose': { en: 'Column', zh: '列' },
});
