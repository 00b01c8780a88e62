// Polis's two tests of shares. Each adds one success to its counts, so that a share of nothing can be had, too.

/** Ninety per cent, to one side, of the normal distribution. */
export const significant = (z: number): boolean => z > 1.2816

/** Whether a share is above a half: 2·√(n + 1)·((x + 1)/(n + 1) − ½), the distance in standard deviations. */
export const aboveHalf = (x: number, n: number): number => 2 * Math.sqrt(n + 1) * ((x + 1) / (n + 1) - 0.5)

/**
 * Whether one share is above another: the difference of (x + 1)/(n + 1) in standard deviations of the pooled share; 0 where
 * everybody of both succeeded, or nobody was asked.
 */
export const aboveOther = (x: number, n: number, otherX: number, otherN: number): number => {
  const successes = x + otherX + 2
  const trials = n + otherN + 2
  if (successes === trials) return 0
  const pooled = successes / trials
  const variance = pooled * (1 - pooled) * (1 / (n + 1) + 1 / (otherN + 1))
  return ((x + 1) / (n + 1) - (otherX + 1) / (otherN + 1)) / Math.sqrt(variance)
}
