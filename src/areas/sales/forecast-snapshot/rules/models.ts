/** A model that foretells the next values of a monthly series from those before. */
export type Model = (series: readonly number[], ahead: number) => number[];

const year = 12;

/** The mean of the last three months, for every month ahead. */
export const movingAverage: Model = (series, ahead) => {
  const last = series.slice(-3);
  const mean = last.length === 0 ? 0 : last.reduce((sum, one) => sum + one, 0) / last.length;
  return Array.from({ length: ahead }, () => mean);
};

type Weights = { readonly level: number; readonly trend: number; readonly season: number };

// Holt 1957, Winters 1960, additive: level, trend and season are each smoothed. Without two whole years there is no season to learn.
/** Trend with season, smoothed by the weights that would have foretold the months so far best; sales are never below nothing. */
export const seasonalTrend: Model = (series, ahead) => {
  if (series.length < 6) return movingAverage(series, ahead);
  const period = series.length >= 2 * year ? year : 1;
  const best = grid(period)
    .map((weights) => smoothed(series, weights, period))
    .reduce((one, other) => (other.error < one.error ? other : one));
  return Array.from({ length: ahead }, (_, at) =>
    Math.max(0, best.level + (at + 1) * best.trend + (best.season[at % period] ?? 0)),
  );
};

function grid(period: number): Weights[] {
  const steps = [0.1, 0.3, 0.5];
  const seasons = period === 1 ? [0] : [0.1, 0.3];
  return steps.flatMap((level) =>
    [0, 0.1, 0.3].flatMap((trend) => seasons.map((season) => ({ level, trend, season }))),
  );
}

// `season` is told from the month that comes next on.
function smoothed(series: readonly number[], weights: Weights, period: number) {
  const mean = (values: readonly number[]) =>
    values.reduce((sum, one) => sum + one, 0) / Math.max(1, values.length);
  const first = mean(series.slice(0, period));
  let trend =
    period === 1
      ? ((series.at(-1) ?? 0) - (series[0] ?? 0)) / Math.max(1, series.length - 1)
      : (mean(series.slice(period, 2 * period)) - first) / period;
  // The first year is a straight line through its middle; what differs from it is the season.
  const middle = (period - 1) / 2;
  let level = period === 1 ? (series[0] ?? 0) : first + trend * middle;
  const season = Array.from({ length: period }, (_, at) =>
    period === 1 ? 0 : (series[at] ?? 0) - first - trend * (at - middle),
  );
  let error = 0;
  const start = period === 1 ? 1 : period;
  for (let at = start; at < series.length; at += 1) {
    const value = series[at] ?? 0;
    const slot = at % period;
    const usual = season[slot] ?? 0;
    error += (value - (level + trend + usual)) ** 2;
    const before = level;
    level = weights.level * (value - usual) + (1 - weights.level) * (level + trend);
    trend = weights.trend * (level - before) + (1 - weights.trend) * trend;
    season[slot] = weights.season * (value - level) + (1 - weights.season) * usual;
  }
  const next = series.length % period;
  return { level, trend, error, season: [...season.slice(next), ...season.slice(0, next)] };
}

/** How far a model missed the last months, each foretold from those before it, in percent of what they came to; null where that is nothing. Weighted absolute percentage error. */
export function backTest(model: Model, series: readonly number[], months: number): number | null {
  const from = Math.max(3, series.length - months);
  let [missed, whole] = [0, 0];
  for (let at = from; at < series.length; at += 1) {
    const value = series[at] ?? 0;
    missed += Math.abs((model(series.slice(0, at), 1)[0] ?? 0) - value);
    whole += Math.abs(value);
  }
  return whole === 0 ? null : (100 * missed) / whole;
}
