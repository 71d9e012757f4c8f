import type { Random } from './random.ts';

type Address = {
  readonly country: string;
  readonly region: string | null;
  readonly province: string | null;
  readonly city: string;
  readonly district: string | null;
  readonly street: string;
  readonly postalCode: string | null;
};

/** A city of the demo's customers. */
export type Place = {
  readonly country: string;
  readonly region: string | null;
  readonly province: string | null;
  readonly city: string;
  readonly district: string | null;
  readonly postalCode: string | null;
  readonly streets: readonly string[];
  /** A number with # for its last digits; where a country keeps numbers for films, one of these. */
  readonly phone: string;
};

const chineseStreets = [
  '人民路',
  '建设大道',
  '科技园路',
  '中山路',
  '解放路',
  '创新大道',
  '滨江路',
  '文化路',
];
const englishStreets = [
  'High Street',
  'Market Street',
  'Station Road',
  'Harbour Avenue',
  'Mill Lane',
  'Park Road',
];

function chinese(region: string, names: readonly [string, string, string], area: string): Place {
  const [province, city, district] = names;
  return {
    country: 'CN',
    region,
    province,
    city,
    district,
    postalCode: null,
    streets: chineseStreets,
    // 10 800 and 21 800 are free-call prefixes.
    phone: `+86${area}5550####`,
  };
}

function abroad(
  country: string,
  names: readonly [string | null, string, string],
  phone: string,
): Place {
  const [province, city, postalCode] = names;
  return {
    country,
    region: null,
    province,
    city,
    district: null,
    postalCode,
    streets: englishStreets,
    phone,
  };
}

// By the short name that the lists use.
const places: Readonly<Record<string, Place>> = {
  '北京': chinese('110108', ['北京市', '北京市', '海淀区'], '10'),
  '天津': chinese('120103', ['天津市', '天津市', '河西区'], '22'),
  '青岛': chinese('370202', ['山东省', '青岛市', '市南区'], '532'),
  '上海': chinese('310115', ['上海市', '上海市', '浦东新区'], '21'),
  '杭州': chinese('330106', ['浙江省', '杭州市', '西湖区'], '571'),
  '南京': chinese('320102', ['江苏省', '南京市', '玄武区'], '25'),
  '广州': chinese('440106', ['广东省', '广州市', '天河区'], '20'),
  '深圳': chinese('440305', ['广东省', '深圳市', '南山区'], '755'),
  '成都': chinese('510107', ['四川省', '成都市', '武侯区'], '28'),
  '武汉': chinese('420111', ['湖北省', '武汉市', '洪山区'], '27'),
  'London': abroad('GB', [null, 'London', 'EC1A 1BB'], '+442079460###'),
  'New York': abroad('US', ['NY', 'New York', '10013'], '+121255501##'),
  'Seattle': abroad('US', ['WA', 'Seattle', '98101'], '+120655501##'),
  'Berlin': abroad('DE', [null, 'Berlin', '10115'], '+493023125###'),
  'Singapore': abroad('SG', [null, 'Singapore', '048616'], '+6565550###'),
  'Sydney': abroad('AU', ['NSW', 'Sydney', '2000'], '+6125550####'),
};

/** The city of that short name. */
export function placeOf(name: string): Place {
  const place = places[name];
  if (!place) throw new Error(`no place ${name}`);
  return place;
}

/** An address in the city. */
export function addressIn(place: Place, random: Random): Address {
  const { streets, phone: _, ...areas } = place;
  const street = random.pick(streets);
  const number = random.between(1, 180);
  return {
    ...areas,
    street: place.country === 'CN' ? `${street}${number}号` : `${number} ${street}`,
  };
}

/** A telephone number of the city. */
export function phoneIn(place: Place, random: Random): string {
  return filled(place.phone, random);
}

/** A mobile number of China. */
export function mobile(random: Random): string {
  return filled('+861990000####', random);
}

function filled(pattern: string, random: Random): string {
  return pattern.replaceAll('#', () => String(random.between(0, 9)));
}
