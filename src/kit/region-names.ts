/** A way to write a region's name: whole (广西壮族自治区), without its people (楚雄州), or without its kind (深圳). */
export type RegionName = { readonly text: string; readonly kind: 'full' | 'formal' | 'short' };

const peoples =
  '朝鲜|土家|苗|藏|羌|彝|布依|侗|壮|瑶|傣|景颇|傈僳|哈尼|白|回|蒙古|哈萨克|柯尔克孜|满|畲|黎|仡佬|水|拉祜|佤|纳西|怒|独龙|普米|布朗|土|撒拉|东乡|保安|裕固|达斡尔|鄂温克|鄂伦春|锡伯|塔吉克|仫佬|毛南|维吾尔|各';
// 前郭尔罗斯蒙古族自治县, 伊犁哈萨克自治州, 积石山保安族东乡族撒拉族自治县.
const ofPeoples = new RegExp(`^(.+?)(?:(?:${peoples})族?)+(自治[区州县旗])$`);
const ending = /(?:自治[区州县旗]|特别行政区|地区|街道(?:办事处)?|[省市区县州盟旗])$/;
const standIn = /^(?:市辖区|县|(?:省|自治区)直辖县(?:级行政区划)?)$/;

/** Whether the name stands where no region is: what hangs below hangs on the region above. */
export function isStandIn(name: string): boolean {
  return standIn.test(name);
}

/** The ways to write the name, the whole one first. */
export function regionNames(name: string): RegionName[] {
  const [, base = '', kind = ''] = ofPeoples.exec(name) ?? [];
  const plain = base.length >= 2 ? base : name.replace(ending, '');
  // 楚雄州, 长阳县; of 宁夏回族自治区 nobody says 宁夏区.
  const formal = base.length >= 2 && !kind.endsWith('区') ? `${plain}${kind.slice(-1)}` : null;
  return [
    { text: name, kind: 'full' },
    ...(formal === null ? [] : [{ text: formal, kind: 'formal' as const }]),
    ...(plain.length >= 2 && plain !== name ? [{ text: plain, kind: 'short' as const }] : []),
  ];
}
