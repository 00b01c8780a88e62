// Spearman's rank correlation, ties by their mean rank.

export const rankCorrelation = (a: readonly number[], b: readonly number[]): number =>
  correlation(ranks(a), ranks(b))

export const correlation = (x: readonly number[], y: readonly number[]): number => {
  const mean = (of: readonly number[]): number => of.reduce((sum, each) => sum + each, 0) / of.length
  const [mx, my] = [mean(x), mean(y)]
  let [xy, xx, yy] = [0, 0, 0]
  for (const [i, each] of x.entries()) {
    xy += (each - mx) * ((y[i] as number) - my)
    xx += (each - mx) ** 2
    yy += ((y[i] as number) - my) ** 2
  }
  return xy / Math.sqrt(xx * yy)
}

const ranks = (of: readonly number[]): number[] =>
  of.map((one) => {
    const below = of.filter((other) => other < one).length
    return below + (of.filter((other) => other === one).length - 1) / 2
  })
