// Small statistics over many games: medians, percentiles, means with 95 % intervals. Figures about games, never part of a State.

export interface Interval {
  mean: number;
  low95: number;
  high95: number;
}

/** Student's t, two-sided 95 %, for 1…30 degrees of freedom; beyond, the normal value. */
const T95 = [
  12.706, 4.303, 3.182, 2.776, 2.571, 2.447, 2.365, 2.306, 2.262, 2.228, 2.201, 2.179, 2.16, 2.145, 2.131, 2.12, 2.11, 2.101, 2.093, 2.086, 2.08,
  2.074, 2.069, 2.064, 2.06, 2.056, 2.052, 2.048, 2.045, 2.042,
];
const NORMAL95 = 1.96;

const rounded = (x: number): number => Math.round(x * 1000) / 1000;

/** Mean of a sample with its 95 % interval; of one value or none the interval is that value. Three decimals. */
export function meanOf(values: readonly number[]): Interval {
  const n = values.length;
  if (n === 0) return { mean: 0, low95: 0, high95: 0 };
  const mean = values.reduce((s, x) => s + x, 0) / n;
  if (n === 1) return { mean: rounded(mean), low95: rounded(mean), high95: rounded(mean) };
  const variance = values.reduce((s, x) => s + (x - mean) * (x - mean), 0) / (n - 1);
  const half = (T95[n - 2] ?? NORMAL95) * Math.sqrt(variance / n);
  return { mean: rounded(mean), low95: rounded(mean - half), high95: rounded(mean + half) };
}

/** The value below which `percent` of the sample lies (nearest rank); 0 for none. */
export function percentile(values: readonly number[], percent: number): number {
  if (values.length === 0) return 0;
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.max(0, Math.ceil((percent * sorted.length) / 100) - 1)]!;
}

export const median = (values: readonly number[]): number => percentile(values, 50);
