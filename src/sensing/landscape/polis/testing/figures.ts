// Measures of agreement between what was computed and what was to be.

/**
 * The adjusted Rand index (Hubert and Arabie 1985) of two labellings of the same things: 1 for the same groups whatever their
 * numbers, 0 on average for chance.
 */
export const adjustedRand = (one: readonly number[], other: readonly number[]): number => {
  const pairs = (n: number) => (n * (n - 1)) / 2
  const counts = (labels: readonly (number | string)[]) => {
    const found = new Map<number | string, number>()
    for (const label of labels) found.set(label, (found.get(label) ?? 0) + 1)
    return [...found.values()].reduce((sum, n) => sum + pairs(n), 0)
  }
  const both = counts(one.map((label, place) => `${label} ${other[place]}`))
  const [a, b] = [counts(one), counts(other)]
  const expected = (a * b) / pairs(one.length)
  return a + b === 2 * expected ? 1 : (both - expected) / ((a + b) / 2 - expected)
}

/** Spearman's rank correlation, ties sharing the mean of their ranks. */
export const rankCorrelation = (one: ArrayLike<number>, other: ArrayLike<number>): number =>
  correlation(ranks(one), ranks(other))

export const correlation = (one: ArrayLike<number>, other: ArrayLike<number>): number => {
  const [a, b] = [centred(one), centred(other)]
  return dot(a, b) / Math.sqrt(dot(a, a) * dot(b, b))
}

export const cosine = (one: ArrayLike<number>, other: ArrayLike<number>): number =>
  dot(Array.from(one), Array.from(other)) /
  Math.sqrt(dot(Array.from(one), Array.from(one)) * dot(Array.from(other), Array.from(other)))

const dot = (one: readonly number[], other: readonly number[]): number =>
  one.reduce((sum, value, place) => sum + value * (other[place] ?? 0), 0)

const centred = (values: ArrayLike<number>): number[] => {
  const all = Array.from(values)
  const mean = all.reduce((sum, value) => sum + value, 0) / all.length
  return all.map((value) => value - mean)
}

const ranks = (values: ArrayLike<number>): number[] => {
  const all = Array.from(values)
  const order = all.map((_, place) => place).sort((a, b) => (all[a] ?? 0) - (all[b] ?? 0))
  const found = new Array<number>(all.length).fill(0)
  for (let from = 0; from < order.length; ) {
    let to = from
    while (to < order.length && all[order[to] ?? 0] === all[order[from] ?? 0]) to++
    for (let at = from; at < to; at++) found[order[at] ?? 0] = (from + to - 1) / 2
    from = to
  }
  return found
}
