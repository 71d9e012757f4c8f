/** What programs and people call a column, by what it means; those after '~' are also used for other things. */
export const headings: Readonly<Record<string, string>> = {
  fullName:
    'full name, display name, contact name, file as, person name, name display, 姓名, 全名, 名字, 联系人, 联系人姓名, 称呼姓名 ~ name, contact, customer name, client name, 名称, 客户姓名',
  givenName: 'given name, first name, forename, christian name, fname, 名, 名字 ~ 名称',
  middleName: 'middle name, additional name, additional names, second name, 中间名',
  familyName: 'family name, last name, surname, lname, 姓, 姓氏',
  honorificPrefix:
    'name prefix, prefix, salutation, title of courtesy, courtesy title, honorific, 称谓, 称呼, 尊称 ~ title',
  honorificSuffix: 'name suffix, suffix, honorific suffix, 后缀',
  nickname: 'nickname, nick name, short name, alias, 昵称, 别名',
  phoneticName:
    'yomi name, phonetic first name, phonetic last name, given name yomi, family name yomi, pinyin, 拼音',
  gender: 'gender, sex, 性别',
  birthday:
    'birthday, birth date, birthdate, date of birth, dob, born, 生日, 出生日期, 出生年月, 出生年月日',
  anniversary: 'anniversary, wedding anniversary, 纪念日, 结婚纪念日',
  language: 'language, preferred language, locale, 语言',
  companyName:
    'company, company name, organization, organisation, organization name, organisation name, account name, account, employer, business name, associated company, firm, legal name, 公司, 公司名称, 单位, 单位名称, 工作单位, 企业名称, 客户名称, 客户, 机构名称 ~ name, customer, customer name, client, 名称',
  department: 'department, organization department, division, unit, dept, 部门, 所属部门, 科室',
  jobTitle:
    'job title, position, organization title, contact title, job, 职位, 职务, 岗位, 头衔 ~ title, role, profession, occupation',
  role: 'role, function, 角色',
  industry: 'industry, sector, line of business, 行业, 所属行业',
  employees:
    'employees, number of employees, no of employees, headcount, company size, staff, 员工数, 员工人数, 人数, 企业规模, 规模',
  revenue: 'annual revenue, revenue, turnover, sales volume, 年营业额, 营业额, 年收入, 年销售额',
  website:
    'website, web site, web page, homepage, home page, url, website value, company domain name, website url, 网站, 网址, 主页, 官网, 公司网址',
  registrationNumber:
    'registration number, company registration number, unified social credit code, tax id, tax number, vat number, vat id, 统一社会信用代码, 社会信用代码, 税号, 纳税人识别号, 营业执照号, 注册号',
  email:
    'email, email address, email value, mail, email adress, primary email, work email, electronic mail, 邮箱, 电子邮箱, 电子邮件, 邮件, 邮箱地址, 邮件地址, 工作邮箱',
  phone:
    'phone, phone number, telephone, telephone number, tel, phone value, primary phone, main phone, company phone, company main phone, contact phone, phone no, tel no, 电话, 电话号码, 联系电话, 联系方式, 公司电话 ~ business phone, work phone, office phone, 固话, 座机',
  mobilePhone:
    'mobile, mobile phone, mobile number, mobile phone number, cell, cell phone, cellphone, cellular, handphone, 手机, 手机号, 手机号码, 移动电话, 联系手机',
  workPhone:
    'business phone, work phone, office phone, direct phone, 办公电话, 工作电话, 单位电话, 固话, 座机, 固定电话',
  homePhone: 'home phone, home telephone, private phone, 家庭电话, 住宅电话, 宅电',
  otherPhone: 'other phone, alternate phone, other telephone, 其他电话, 备用电话',
  fax: 'fax, fax number, business fax, facsimile, fax no, 传真, 传真号, 传真号码 ~ home fax, other fax',
  extension: 'extension, phone extension, ext, 分机, 分机号',
  wechat: 'wechat, wechat id, weixin, 微信, 微信号',
  qq: 'qq, qq number, qq号, qq号码',
  address:
    'address, full address, address formatted, postal address, 地址, 详细地址, 联系地址, 通讯地址, 公司地址, 通信地址',
  street:
    'street, street address, address line, address line1, address street, road, 街道, 街道地址, 门牌, 路名 ~ address, 地址, 详细地址',
  street2:
    'street 2, address line 2, address line2, address extended address, extended address, address2, suite',
  poBox: 'po box, address po box, post office box, 邮政信箱',
  district: 'district, county, suburb, borough, 区, 区县, 县, 县区, 所在区',
  city: 'city, town, address city, locality, 城市, 市, 所在城市, 地市',
  region:
    'state, province, region, state province, state region, address region, state or province, 省, 省份, 州, 省市, 所在省份',
  postalCode:
    'postal code, postcode, post code, zip, zip code, zip postal code, address postal code, plz, 邮编, 邮政编码',
  country: 'country, country region, nation, address country, country code, 国家, 国家地区, 国别',
  note: 'note, notes, comment, comments, remark, remarks, memo, additional information, 备注, 说明, 附注, 备忘 ~ description, 描述',
  description: 'description, about, details, 描述, 简介, 介绍, 公司简介',
  tags: 'tags, tag, labels, categories, category, group membership, groups, keywords, 标签, 分类, 分组, 组别',
  type: 'type, kind, account type, customer type, contact type, 类型, 客户类型, 客户类别',
  source:
    'source, lead source, original source, referred by, origin, 来源, 客户来源, 线索来源, 渠道',
  status: 'status, lead status, state of affairs, stage, 状态, 客户状态, 阶段',
  rating: 'rating, grade, level, class, 级别, 等级, 客户级别, 客户等级, 评级',
  ownership: 'ownership, 所有制, 企业性质',
  owner:
    'owner, contact owner, account owner, company owner, sales rep, salesperson, sales representative, assigned to, responsible, account manager, 负责人, 所有者, 业务员, 销售, 销售员, 归属人, 客户经理, 跟进人',
  createdAt:
    'create date, created date, created at, created on, created, creation date, date created, entry date, 创建时间, 创建日期, 录入时间, 录入日期, 建档日期',
  createdBy: 'created by, creator, author, 创建人, 录入人',
  updatedAt:
    'last modified date, modified date, updated at, last modified, modified on, last update, updated on, revision, 修改时间, 更新时间, 最后修改时间',
  externalId:
    'record id, id, external id, uid, contact id, account id, customer id, customer number, customer no, customer code, unique id, key, 编号, 客户编号, 客户代码, 记录编号, 代码, 序号 ~ code, number, no, 编码',
  assistant: 'assistant, assistant name, 助理, 助理姓名',
  assistantPhone: 'assistant phone, asst phone, 助理电话',
  manager: 'manager, manager name, reports to, supervisor, 上级, 主管, 经理',
  spouse: 'spouse, spouse name, 配偶, 爱人',
  emailOptOut:
    'email opt out, opted out of email, unsubscribed, has opted out of email, 退订邮件, 拒收邮件',
  doNotCall: 'do not call, do not phone, 勿打电话, 拒接电话',
  identityNumber:
    'government id number, id number, identity number, identity card, id card, passport number, social security number, 身份证, 身份证号, 身份证号码, 证件号码',
  bankName: 'bank, bank name, 开户行, 开户银行, 银行',
  bankAccount: 'bank account, account number, iban, bank account number, 银行账号, 账号, 银行卡号',
  orderNumber:
    'order number, order no, order id, invoice number, invoice no, transaction id, 订单号, 订单编号, 单号, 发票号, 流水号',
  date: 'date, order date, transaction date, invoice date, purchase date, sale date, 日期, 订单日期, 下单时间, 交易日期, 购买日期, 成交日期, 时间',
  dueDate:
    'due date, required date, delivery date, ship date, shipped date, 到期日, 交货日期, 发货日期',
  amount:
    'amount, total, total amount, sales, value, sum, net amount, gross amount, order amount, revenue amount, 金额, 总额, 总金额, 合计, 销售额, 订单金额, 交易金额, 价税合计',
  currency: 'currency, currency code, iso currency, 币种, 货币',
  quantity: 'quantity, qty, count, units, pieces, number of items, 数量, 件数',
  unitPrice: 'unit price, price, list price, price each, 单价, 价格, 售价',
  discount: 'discount, discount percent, rebate, 折扣, 折扣率',
  profit: 'profit, margin, 利润, 毛利',
  productName:
    'product, product name, item, item name, article, goods, 产品, 产品名称, 商品, 商品名称, 品名',
  productCode:
    'product id, product code, sku, item number, article number, product no, 产品编号, 产品编码, 商品编码, 货号',
};

/** The kinds of addresses: 'Mailing City' is the city of one, 'billing.city' only of that. */
export const places: Readonly<Record<string, string>> = {
  home: 'home, private, residential, 家庭, 住宅',
  work: 'business, work, office, company, 公司, 办公, 单位',
  mailing: 'mailing, postal, correspondence, 邮寄, 通讯',
  billing: 'billing, bill to, invoice, 账单, 开票, 发票',
  shipping: 'shipping, ship, ship to, delivery, 收货, 发货, 送货',
  other: 'other, alternate, 其他',
};
/** The concepts that an address of each kind has. */
export const placed = [
  'address',
  'street',
  'street2',
  'poBox',
  'district',
  'city',
  'region',
  'postalCode',
  'country',
];
