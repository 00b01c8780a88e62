// How alike two groupings of the same things are: the adjusted Rand index (Hubert and Arabie, "Comparing partitions", 1985).

/** 1 where they are the same but for names, about 0 where they have as much in common as chance gives. */
export const agreementOf = (one: ArrayLike<number>, other: ArrayLike<number>): number => {
  const cells = new Map<string, number>()
  const rows = new Map<number, number>()
  const columns = new Map<number, number>()
  for (let i = 0; i < one.length; i++) {
    const [a, b] = [one[i] ?? 0, other[i] ?? 0]
    count(cells, `${a} ${b}`)
    count(rows, a)
    count(columns, b)
  }
  const [both, first, second, all] = [pairsIn(cells), pairsIn(rows), pairsIn(columns), pairs(one.length)]
  const expected = all > 0 ? (first * second) / all : 0
  const most = (first + second) / 2
  return most === expected ? 1 : (both - expected) / (most - expected)
}

const count = <K>(counts: Map<K, number>, key: K): void => {
  counts.set(key, (counts.get(key) ?? 0) + 1)
}

const pairs = (n: number): number => (n * (n - 1)) / 2

const pairsIn = (counts: ReadonlyMap<unknown, number>): number =>
  [...counts.values()].reduce((sum, n) => sum + pairs(n), 0)
