// Which household of a type sends somebody of which class to a panel, so that in the long run all send as many of each.
//
// Costs are how often a household has sent somebody of a class before, and their sum is made as small as it can be: first
// each class takes the households that have sent it least, then households are exchanged around cycles that lower the sum,
// until there is none (Klein, "A primal method for minimal cost flows", Management Science 14, 1967).

/**
 * @param sent how often: `sent[class][household]`. @param wanted of each class, together no more than there are households.
 * @returns for each household the class it sends, −1 for none.
 */
export const sentBy = (sent: readonly Int32Array[], wanted: readonly number[]): Int32Array => {
  const sends = new Int32Array(sent[0]?.length ?? 0).fill(none)
  for (const [k, count] of wanted.entries())
    for (let place = 0; place < count; place++) {
      const home = leastOf(sent[k] ?? new Int32Array(), sends)
      sends.fill(k, home, home + 1)
    }
  const takers = [none, ...wanted.keys()].filter((k) => k === none || (wanted[k] ?? 0) > 0)
  // One class alone cannot do better than take what has sent it least.
  while (takers.length > 2 && exchanged(sent, sends, takers)) {}
  return sends
}

const none = -1

const leastOf = (sent: Int32Array, sends: Int32Array): number => {
  let best = 0
  let least = Number.POSITIVE_INFINITY
  for (let home = 0; home < sent.length; home++) {
    const count = sent[home] ?? 0
    if (count >= least || sends[home] !== none) continue
    best = home
    least = count
  }
  return best
}

/** What a class would gain or lose by taking a household from another; staying at home is one of them, and costs nothing. */
type Taking = { taker: number; from: number; home: number; cost: number }

/** Carries out one cycle that lowers the sum; false if there is none. */
const exchanged = (sent: readonly Int32Array[], sends: Int32Array, takers: readonly number[]): boolean => {
  const cycle = cheaper(takingsIn(sent, sends, takers), takers)
  for (const { taker, home } of cycle) sends.fill(taker, home, home + 1)
  return cycle.length > 0
}

const takingsIn = (sent: readonly Int32Array[], sends: Int32Array, takers: readonly number[]): Taking[] =>
  takers.flatMap((taker) =>
    takers.flatMap((from) => {
      const own = sent[taker]
      const theirs = sent[from]
      let best: Taking | null = null
      for (let home = 0; home < sends.length; home++) {
        if (sends[home] !== from) continue
        const cost = (own?.[home] ?? 0) - (theirs?.[home] ?? 0)
        if (cost < (best?.cost ?? Number.POSITIVE_INFINITY)) best = { taker, from, home, cost }
      }
      return taker === from || !best ? [] : [best]
    }),
  )

/** A cycle of takings whose costs add up to less than nothing (Bellman and Ford, 1958); empty if there is none. */
const cheaper = (takings: readonly Taking[], takers: readonly number[]): Taking[] => {
  const distance = new Map(takers.map((taker) => [taker, 0]))
  const last = new Map<number, Taking>()
  let changed: number | null = null
  for (const _ of takers) {
    changed = null
    for (const taking of takings) {
      const through = (distance.get(taking.taker) ?? 0) + taking.cost
      if (through >= (distance.get(taking.from) ?? 0)) continue
      distance.set(taking.from, through)
      last.set(taking.from, taking)
      changed = taking.from
    }
    if (changed === null) return []
  }
  let on = changed ?? none
  for (const _ of takers) on = last.get(on)?.taker ?? on
  const cycle: Taking[] = []
  for (let at = on; cycle.length === 0 || at !== on; ) {
    const taking = last.get(at)
    if (!taking) return []
    cycle.push(taking)
    at = taking.taker
  }
  return cycle
}
