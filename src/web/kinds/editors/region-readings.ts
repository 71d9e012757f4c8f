// The dictionary of all readings is too large for a browser; these are the characters of China's regions.
const bySyllable = `
a阿 ai爱 an安鞍庵岸 ang昂 ao敖澳 ba霸巴鲅八坝灞 bai柏白拜百 ban板办版班坂半 bao宝保包堡褒
bei北碑贝陂碚背卑 ben本 beng蚌 bi璧壁毕碧濞比 bian边 bie别 bin滨宾彬 bing兵秉
bo博渤泊勃伯波亳播 bu布埠步埗部 cai蔡彩 cang沧仓苍 cao曹草 ce册策 cen岑 ceng曾
cha察岔茶查 chai柴 chan产瀍禅 chang昌长场厂常 chao朝巢潮 che车 chen辰陈郴
cheng城成承澄呈称埕 chi池赤茌 chong崇重充冲 chou畴 chu滁处楚 chuan川船 chun春淳
ci磁次慈莿 cong丛从 cui翠 cun村 cuo措错 da大达 dai戴代岱傣袋 dan郸丹儋旦淡
dang党当砀宕氹 dao岛道刀稻 de德得 deng磴灯登邓等 di坻滴地棣底迪 dian淀甸店点电垫 diao钓
die叠迭 ding定鼎顶丁萣碇 dong东洞侗冬 dou都斗豆 du杜度渡独肚堵 duan端 dui堆 dun敦墩
duo多掇 e鄂额峨 en恩 er尔二儿洱 fa发法 fan烦繁范樊番 fang房坊方放防邡芳枋 fei妃肥费
fen汾芬分份 feng丰峰风凤锋奉封烽 fo佛 fu抚复阜府浮扶富福罘符芙涪孚附 ga嘎噶 gai盖改
gan甘乾赣干感竿 gang港冈岗钢刚 gao藁高皋 ge格葛各阁仡个戈革歌 gen根 geng耿
gong工宫弓公拱共贡巩恭珙功 gou沟 gu谷古沽固故姑鼓股 gua瓜 guai拐 guan关馆管冠灌官观莞
guang广光 gui贵归桂龟 guo国郭果 ha哈 hai海 han邯罕汉邗含涵寒韩 hang杭航 hao浩好濠
he和河合鹤菏荷赫禾贺 hei黑 heng衡恒横亨 hong红洪宏虹 hou侯后厚 hu湖壶呼虎葫胡祜鄠互
hua华化花骅桦滑 huai怀淮槐 huan环桓 huang皇黄潢晃凰煌湟 hui回会惠辉珲汇徽晖 hun浑
huo霍火获 ji蓟极技集济鸡冀稷吉基暨绩即积 jia家嘉佳加贾郏架夹迦伽甲 jian间尖建涧箭监简剑碱
jiang绛江姜将疆 jiao交郊蛟椒蕉胶焦滘角礁脚 jie介界街解碣揭节结 jin津晋锦金进缙
jing京景静井经竞净靖箐镜泾旌荆精 jiu九鸠旧酒久 ju巨句居炬莒 juan鄄 jue觉 jun浚军君峻 ka喀卡
kai开凯 kan坎崁莰 kang康 kao考 ke岢克科柯可 ken垦 keng坑 kong空崆 kou口 ku库
kuan宽 kuang矿 kui奎葵 kun昆坤 la喇拉腊 lai涞来赉莱崃 lan岚兰蓝榄栏澜
lang廊琅郎朗阆蒗浪 lao老崂佬 le乐勒 lei耒雷类垒 leng棱冷楞
li丽黎蠡礼理离力里立梨利溧荔鲤栗历李醴澧沥傈犁坜 lian莲联连涟濂廉 liang梁凉良两 liao辽聊寮 lie烈列
lin临林蔺邻麟 ling灵岭陵凌零令苓 liu留柳六流浏琉 long龙隆陇 lou娄楼
lu鹿路卢潞鲁陆芦庐麓渌泸炉禄碌 luan栾滦峦 lun仑伦轮 luo洛罗萝漯锣螺 lv吕旅绿 lve略 ma马麻玛
mai迈麦 man满曼蔓 mang芒茫 mao茂茅毛 mei梅美眉湄 men门们 meng蒙孟盟梦勐 mi密泌汨米弥
mian渑绵棉冕勉 miao苗庙 min民闵闽岷敏 ming名明鸣 mo默莫漠墨谟磨末模 mou谋 mu穆木牡牟牧仫沐
na纳那 nai奈乃 nan南楠 nang囊 nao淖 ne讷 nei内 nen嫩 ni尼 nian年碾 niao鸟
nie聂 ning宁 niu牛 nong农浓 nu怒 nuan暖 nuo诺 ou瓯 pai牌排 pan盘磐潘攀 pei沛
peng彭蓬澎 pi皮邳郫埤 pian偏 piao票 ping平坪屏萍凭 po鄱坡颇 pu蒲仆普浦莆谱濮埔圃朴
qi祁旗汽齐七奇栖启杞淇蕲企岐綦麒起耆其崎 qia恰 qian迁前千钱潜黔犍阡谦 qiang强羌 qiao桥谯硚巧
qie茄且 qin秦沁钦覃勤芩 qing庆青清晴 qiong琼邛 qiu邱丘坵球 qu区曲衢朐渠 quan泉全权圈劝荃
que确 rang让壤 rao饶 re热 ren任仁 ri日 rong容荣蓉榕融 rou柔 ru如乳汝 rui芮瑞
run润 ruo若 sa萨撒 sai赛塞 san三 sang桑 se色 sha沙莎 shan山善单陕汕鄯杉
shang尚上商 shao绍邵韶 she涉社射畲 shen深神什审沈莘申伸 sheng省胜圣嵊生升
shi市石氏狮实师示浉始十施事士势 shou寿手首 shu术树舒熟沭墅曙蜀殊疏 shuang双 shui水 shun顺
shuo朔硕 si斯四寺泗思 song松嵩淞 su肃苏宿僳 sui绥睢遂濉随穗 sun孙 suo索 ta塔它
tai台太泰态 tan潭坛滩郯坦 tang唐汤塘堂棠 tao陶桃洮 te特 teng腾滕藤 ti体提 tian天田填
tiao调 tie铁 ting亭汀 tong通同铜桐潼峒 tou头投 tu土突图徒涂吐 tuan团 tun屯
tuo托陀拖脱 wa瓦洼佤 wai外 wan万湾宛 wang望王汪旺 wei魏威蔚围委伟为尾潍微尉卫巍维未渭
wen文闻温汶 weng翁瓮 wo沃斡涡卧 wu武无吴五乌婺芜舞伍悟梧巫务吾雾屋 xi西昔喜隰稀锡溪细歙淅息浠习汐
xia下夏霞厦峡 xian县献鲜贤仙现咸线 xiang乡襄香镶向相响象翔厢芗湘祥项 xiao小孝萧霄猇 xie谢
xin新辛信忻心 xing兴陉行邢杏荥星姓 xiong雄芎 xiu秀休岫修 xu徐盱许溆圩叙 xuan宣玄 xue薛穴学
xun循逊浔寻旬 ya牙鸭琊亚涯崖雅 yan延盐彦岩堰铅烟兖验偃鄢郾炎雁沿研砚阎晏焉燕 yang阳杨扬洋羊漾央
yao尧遥药姚瑶要耀 ye业冶野邺叶掖 yi义邑易猗翼伊依谊宜沂眙仪医弋黟夷峄一驿益彝 yin阴银荫鄞殷印音引
ying鹰营迎应颍英蓥盈莺 yong永埇涌邕雍 you右友邮游尤犹攸酉油 yu裕玉盂榆于鱼宇余雨豫虞禹屿渝舆禺郁隅峪
yuan元园苑源原垣远袁沅院员 yue月越岳 yun云运郓郧筠匀蕴 za杂 zai载仔 zan赞 zang藏 zao枣造
ze泽则 zeng增 zha扎闸札柞 zhai寨 zhan站沾湛 zhang漳张彰章樟丈 zhao赵肇诏招照召昭
zhe浙柘 zhen镇振浈圳真贞 zheng正征政郑蒸 zhi治峙志沚至芝陟枝植芷指织脂止 zhong中钟众忠仲
zhou州周洲舟 zhu珠主诸驻竹株柱祝助 zhuang庄壮 zhun准 zhuo涿卓 zi自子资淄秭滋紫梓孜
zong宗枞综 zou邹 zu族足 zui嘴 zun遵 zuo左作
`;

// Where a character is read otherwise than in most names.
const otherwise: Readonly<Record<string, string>> = {
  大城县: 'dai cheng xian',
  万柏林区: 'wan bo lin qu',
  长子县: 'zhang zi xian',
  蚌山区: 'bang shan qu',
  六安市: 'lu an shi',
  东阿县: 'dong e xian',
  宜都市: 'yi du shi',
  番禺区: 'pan yu qu',
  莞城街道: 'wan cheng jie dao',
  塘厦镇: 'tang sha zhen',
  成都市: 'cheng du shi',
  都江堰市: 'du jiang yan shi',
  荥经县: 'ying jing xian',
  昌都市: 'chang du shi',
  民乐县: 'min yue xian',
  大城乡: 'dai cheng xiang',
};

let readings: Map<string, string> | null = null;

/** The pinyin of a region's name, a syllable a character: 南山区 is nan shan qu; null for what has none. */
export function readingOfRegion(name: string): (string | null)[] {
  const own = otherwise[name];
  if (own !== undefined) return own.split(' ');
  readings ??= new Map(
    [...bySyllable.matchAll(/([a-z]+)(\P{ASCII}+)/gu)].flatMap(
      ([, syllable = '', characters = '']) =>
        [...characters].map((character) => [character, syllable] as const),
    ),
  );
  return [...name].map((character) => readings?.get(character) ?? null);
}
