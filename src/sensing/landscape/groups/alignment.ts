// A map that follows another keeps its sides, its groups and their number, so that dots do not jump when a few votes come.
//
// Places are turned (and mirrored, if need be) to lie as near as they can to those before (the orthogonal Procrustes problem
// in two dimensions, which has a solution by hand: Schönemann 1966), groups take the ids of those with whom they share the most
// people, and another number of groups must be better by a margin.

/** What is kept of a map: by id of a person their place, and their group if any. */
export type Before = Readonly<{
  people: readonly Readonly<{ id: string; x: number; y: number; group: number | null }>[]
  groups: number
}>

/** How much better, in silhouette, another number of groups must be than the one before. */
export const margin = 0.03

export type Turn = readonly [readonly [number, number], readonly [number, number]]

export const unturned: Turn = [
  [1, 0],
  [0, 1],
]

/** The rotation, with or without reflection, that brings `now` nearest to `before`, for people who are on both. */
export const turnTowards = (
  now: readonly Readonly<{ id: string; x: number; y: number }>[],
  before: Before,
): Turn => {
  const known = new Map(before.people.map((person) => [person.id, person]))
  let [xx, xy, yx, yy] = [0, 0, 0, 0]
  for (const { id, x, y } of now) {
    const then = known.get(id)
    if (!then) continue
    xx += x * then.x
    xy += x * then.y
    yx += y * then.x
    yy += y * then.y
  }
  // With a rotation by φ the sum of products is (xx + yy)·cos φ + (xy − yx)·sin φ; with a reflection (xx − yy), (xy + yx).
  const turned = Math.sqrt((xx + yy) ** 2 + (xy - yx) ** 2)
  const mirrored = Math.sqrt((xx - yy) ** 2 + (xy + yx) ** 2)
  if (turned <= 0 && mirrored <= 0) return unturned
  if (turned >= mirrored) {
    const [c, s] = [(xx + yy) / turned, (xy - yx) / turned]
    return [
      [c, s],
      [-s, c],
    ]
  }
  const [c, s] = [(xx - yy) / mirrored, (xy + yx) / mirrored]
  return [
    [c, s],
    [s, -c],
  ]
}

/** x, y after the turn: x·first row + y·second row. */
export const turnedPlace = ([first, second]: Turn, x: number, y: number): readonly [number, number] => [
  x * first[0] + y * second[0],
  x * first[1] + y * second[1],
]

/**
 * The id of each new group: those before, where people are shared, so that as many people as possible keep their id; new ids
 * for the rest. @returns by new group.
 */
export const idsFrom = (
  ids: readonly string[],
  groupOf: ArrayLike<number>,
  groups: number,
  before: Before,
): number[] => {
  const then = new Map(
    before.people.flatMap(({ id, group }) => (group === null ? [] : [[id, group] as const])),
  )
  const known = idsToGive(new Set(then.values()), groups)
  const shared = Array.from({ length: groups }, () => new Array<number>(known.length).fill(0))
  for (const [i, id] of ids.entries()) {
    const old = known.indexOf(then.get(id) ?? -1)
    const row = shared[groupOf[i] ?? -1]
    if (row && old >= 0) row[old] = (row[old] ?? 0) + 1
  }
  return bestAssignment(shared, known.length).map((at) => known[at] ?? 0)
}

/** Those that are taken, which need not be the smallest, and as many more as may be needed; rising. */
const idsToGive = (taken: ReadonlySet<number>, groups: number): number[] => {
  const known = [...taken]
  for (let id = 0; known.length < groups; id++) if (!taken.has(id)) known.push(id)
  return known.sort((a, b) => a - b)
}

/** By dynamic programming over the ids that are taken: at most nine groups, so at most 512 sets. */
const bestAssignment = (shared: readonly (readonly number[])[], size: number): number[] => {
  let best = new Map<number, { kept: number; ids: number[] }>([[0, { kept: 0, ids: [] }]])
  for (const row of shared) {
    const next = new Map<number, { kept: number; ids: number[] }>()
    for (const [taken, { kept, ids }] of best)
      for (let id = 0; id < size; id++) {
        if (taken & (1 << id)) continue
        const key = taken | (1 << id)
        const longer = { kept: kept + (row[id] ?? 0), ids: [...ids, id] }
        if (longer.kept > (next.get(key)?.kept ?? -1)) next.set(key, longer)
      }
    best = next
  }
  let found: { kept: number; ids: number[] } = { kept: -1, ids: [] }
  for (const each of best.values()) if (each.kept > found.kept) found = each
  return found.ids
}
