/** A company of the demo: its name, what it is called, where it sits, its trade, whose it is, how many work there. */
export type AccountLine = {
  readonly name: string;
  readonly shortName: string;
  readonly place: string;
  readonly industry: string;
  readonly ownership: string;
  readonly employees: number;
};

// name | short name | place | industry | ownership | employees
const lines = `
北京星河软件有限公司|星河软件|北京|software|private|320
北京云杉建筑设计有限公司|云杉设计|北京|construction|private|95
北京博远教育科技有限公司|博远教育|北京|education|private|180
北京海棠文化传媒有限公司|海棠传媒|北京|media|private|60
北京瑞和医院管理有限公司|瑞和医院|北京|health|joint-venture|850
北京第一重型机床厂|一重机床|北京|manufacturing|state|2600
天津长风物流有限公司|长风物流|天津|logistics|private|410
天津渤海港务工程公司|渤海港务|天津|construction|state|1300
青岛浪潮水产有限公司|浪潮水产|青岛|agriculture|private|230
青岛明德酒店管理有限公司|明德酒店|青岛|hospitality|private|370
上海锦程国际贸易有限公司|锦程国贸|上海|wholesale|private|140
上海天际汽车零部件有限公司|天际汽配|上海|manufacturing|joint-venture|1500
上海青禾餐饮管理有限公司|青禾餐饮|上海|hospitality|private|620
上海松涛律师事务所|松涛律所|上海|business-services|other|75
上海汇通融资租赁有限公司|汇通租赁|上海|securities|foreign|110
上海新区图书馆|新区图书馆|上海|government|public|90
上海百川化工股份有限公司|百川化工|上海|manufacturing|listed|3200
杭州西溪网络科技有限公司|西溪网络|杭州|software|private|260
杭州竹海茶业有限公司|竹海茶业|杭州|agriculture|private|85
杭州云门服饰有限公司|云门服饰|杭州|retail|private|340
南京钟山电力设备有限公司|钟山电力|南京|energy|state|980
南京秦淮旅行社有限公司|秦淮旅行|南京|hospitality|private|55
广州南风照明有限公司|南风照明|广州|manufacturing|private|430
广州珠水制药股份有限公司|珠水制药|广州|pharmaceuticals|listed|1900
广州白云印务有限公司|白云印务|广州|manufacturing|private|120
广州越秀社区银行股份有限公司|越秀社区银行|广州|bank|listed|2400
深圳前沿半导体有限公司|前沿半导体|深圳|manufacturing|private|760
深圳鹏程供应链有限公司|鹏程供应链|深圳|logistics|private|510
深圳深蓝海洋仪器有限公司|深蓝仪器|深圳|research|private|88
深圳众信会计师事务所|众信会计|深圳|business-services|other|130
成都锦江食品有限公司|锦江食品|成都|manufacturing|private|390
成都天府游戏有限公司|天府游戏|成都|software|private|210
成都蜀道高速公路管理处|蜀道高速|成都|government|public|640
武汉东湖光电研究所|东湖光电所|武汉|research|public|420
武汉长江船舶修造厂|长江船厂|武汉|manufacturing|state|1700
武汉江城房地产开发有限公司|江城地产|武汉|real-estate|private|280
Bluewater Logistics Ltd|Bluewater|London|logistics|private|240
Ashford & Pike LLP|Ashford Pike|London|business-services|other|90
Greenfield Schools Trust|Greenfield|London|education|public|310
Thames Valley Brewing Co.|Thames Brewing|London|manufacturing|private|65
Larkspur Media Ltd|Larkspur|London|media|private|48
Hudson Point Capital LLC|Hudson Point|New York|securities|private|120
Brightline Dental Group|Brightline|New York|health|private|75
Carver Street Coffee Inc.|Carver Street|New York|hospitality|private|190
Northgate Publishing Corp.|Northgate|New York|media|listed|520
Evergreen Outdoor Inc.|Evergreen|Seattle|retail|private|430
Rainier Software Inc.|Rainier|Seattle|software|private|160
Cascade Aerospace Parts LLC|Cascade|Seattle|manufacturing|private|340
Lindenhof Möbel GmbH|Lindenhof|Berlin|manufacturing|private|150
Spreewerk Energie AG|Spreewerk|Berlin|energy|listed|880
Kranich Apotheken GmbH|Kranich|Berlin|pharmaceuticals|private|95
Merlion Trading Pte Ltd|Merlion|Singapore|wholesale|private|70
Straits Marine Services Pte Ltd|Straits Marine|Singapore|logistics|joint-venture|260
Orchid Hotels Pte Ltd|Orchid Hotels|Singapore|hospitality|private|540
Southern Cross Foods Pty Ltd|Southern Cross|Sydney|manufacturing|private|380
Wattle Bank Credit Union|Wattle Bank|Sydney|bank|other|210
Harbourview Clinic Pty Ltd|Harbourview|Sydney|health|private|60
恒信办公用品批发部|恒信办公|北京|wholesale|sole-trader|18
佳联系统集成有限公司|佳联集成|上海|software|private|130
众诚纸业有限公司|众诚纸业|广州|manufacturing|private|270
`;

/** The companies that the demo deals with; the last three supply it. */
export const accountLines: readonly AccountLine[] = lines
  .trim()
  .split('\n')
  .map((line) => {
    const [name = '', shortName = '', place = '', industry = '', ownership = '', employees = ''] =
      line.split('|');
    return { name, shortName, place, industry, ownership, employees: Number(employees) };
  });
