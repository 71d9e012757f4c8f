/** What of a lead decides who gets it. */
export type LeadFacts = {
  readonly id: string;
  readonly source: string | null;
  readonly channel: string | null;
  readonly campaign: string | null;
  readonly grade: string | null;
  /** Its region and address in words. */
  readonly region: string;
  readonly interest: string;
  readonly need: string;
};

/** Somebody who may get leads, with what he has and what he is good for. */
export type Candidate = {
  readonly id: string;
  readonly unit: string | null;
  readonly open: number;
  readonly today: number;
  readonly week: number;
  readonly mostOpen: number | null;
  readonly mostADay: number | null;
  readonly mostAWeek: number | null;
  readonly regions: readonly string[];
  readonly skills: readonly string[];
  readonly products: readonly string[];
  /** Of those who got by this rule, the later the later; zero for who never did. */
  readonly turn: number;
};

/** How a rule chooses. */
export const ways = ['turn', 'load', 'region', 'skill', 'product'] as const;
export type Way = (typeof ways)[number];

/** Who gets a lead; nobody where nobody knows about it, or all who do have enough. */
export type Choice =
  | { readonly to: Candidate; readonly why: Way }
  | { readonly to: null; readonly why: 'nobody-fits' | 'nobody-free' };

/** Who of the candidates gets the lead: never one who has enough; of those who fit, by turn or load, the same answer every time. */
export function whoGets(lead: LeadFacts, candidates: readonly Candidate[], way: Way): Choice {
  const fitting = candidates.filter((one) => isFor(lead, one, way));
  if (fitting.length === 0) return { to: null, why: 'nobody-fits' };
  const free = fitting.filter(hasRoom);
  const [to] = free.toSorted((a, b) =>
    way === 'load' ? a.open - b.open || inTurn(a, b) : inTurn(a, b),
  );
  return to === undefined ? { to: null, why: 'nobody-free' } : { to, why: way };
}

/** Whether somebody may get one more. */
export function hasRoom(one: Pick<Candidate, 'open' | 'today' | 'week' | Bound>): boolean {
  return (
    one.open < (one.mostOpen ?? Infinity) &&
    one.today < (one.mostADay ?? Infinity) &&
    one.week < (one.mostAWeek ?? Infinity)
  );
}

type Bound = 'mostOpen' | 'mostADay' | 'mostAWeek';

/** The words of a list that people typed with commas. */
export function wordsOf(text: string | null): string[] {
  return (text ?? '')
    .split(/[,，、;；]/)
    .map((word) => word.trim().toLowerCase())
    .filter((word) => word !== '');
}

/** Whether one of the words stands in the text; no words ask for nothing. */
export function isSaid(words: readonly string[], text: string): boolean {
  const said = text.toLowerCase();
  return words.some((word) => said.includes(word));
}

function isFor(lead: LeadFacts, one: Candidate, way: Way): boolean {
  if (way === 'region') return isSaid(one.regions, lead.region);
  if (way === 'skill') return isSaid(one.skills, `${lead.need}\n${lead.interest}`);
  return way !== 'product' || isSaid(one.products, lead.interest);
}

function inTurn(a: Candidate, b: Candidate): number {
  return a.turn - b.turn || (a.id < b.id ? -1 : 1);
}
