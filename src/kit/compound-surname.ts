const compound = new Set(
  (
    '欧阳 太史 端木 上官 司马 东方 独孤 南宫 万俟 闻人 夏侯 诸葛 尉迟 公羊 赫连 澹台 皇甫 宗政 濮阳 公冶 太叔 申屠 公孙 慕容 ' +
    '仲孙 钟离 长孙 宇文 司徒 鲜于 司空 闾丘 子车 亓官 司寇 巫马 公西 颛孙 壤驷 公良 漆雕 乐正 宰父 谷梁 拓跋 夹谷 轩辕 令狐 ' +
    '段干 百里 呼延 东郭 南门 羊舌 微生 公户 公玉 梁丘 左丘 东门 西门 第五 公伯 西乞 叶赫 耶律 完颜 纳兰 达奚 贺兰 ' +
    '歐陽 東方 獨孤 南宮 聞人 諸葛 尉遲 赫連 澹臺 濮陽 公孫 仲孫 鍾離 長孫 鮮于 閭丘 顓孫 壤駟 樂正 穀梁 夾谷 軒轅 段幹 東郭 南門 東門 西門'
  ).split(' '),
);

/** How many characters of a name written in Han characters are its family name: 2 for 欧阳, else 1. */
export function surnameLength(name: string): 1 | 2 {
  return compound.has(name.slice(0, 2)) && name.length > 2 ? 2 : 1;
}
