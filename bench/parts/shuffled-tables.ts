// What practitioners do about tables today, after its published description (GroupSelect, MIT licence; our own words and
// code): everybody in an order of chance goes to the table with room that has fewest people of the same first value, among
// equals fewest of the second, and so on. A hundred such rounds are made for each round, then a hundred combinations of
// them are tried, and the one in which most pairs meet is kept.

import { type Randomness, randomnessFrom } from '../../src/chance/index.ts'
import { meetingsIn } from '../../src/convening/sortition/tables/cost.ts'
import type { Gathering, Seating } from '../../src/convening/sortition/tables/gathering.ts'

const shuffles = 100
const combinations = 100

export const shuffledTables = (gathering: Gathering, seed: number): Seating[] => {
  const randomness = randomnessFrom(seed, 'bench/tables')
  const people = gathering.ids.length
  const rounds = Array.from({ length: gathering.rounds }, () =>
    Array.from({ length: shuffles }, () => oneRound(gathering, randomness)),
  )
  let best: Seating[] = []
  let most = -1
  for (let combination = 0; combination < combinations; combination++) {
    const chosen = rounds.map((made) => made[randomness.below(made.length)]!)
    const met = meetingsIn(people, chosen).reduce((sum, times) => sum + Number(times > 0), 0)
    if (met > most) [most, best] = [met, chosen]
  }
  return best
}

const oneRound = ({ ids, tables, diversify }: Gathering, { shuffled }: Randomness): Seating => {
  const seating = ids.map(() => -1)
  const sizes = Array.from({ length: tables }, () => 0)
  const counts = diversify.map(({ values }) => sizes.map(() => values.map(() => 0)))
  // As many tables as need it have one place more.
  const room = sizes.map((_, table) => Math.floor(ids.length / tables) + Number(table < ids.length % tables))
  for (const person of shuffled(ids.map((_, place) => place))) {
    let open = sizes.flatMap((size, table) => (size < room[table]! ? [table] : []))
    for (const [column, { of }] of diversify.entries()) {
      const same = (table: number) => counts[column]![table]![of[person]!] ?? 0
      const fewest = Math.min(...open.map(same))
      open = open.filter((table) => same(table) === fewest)
    }
    const table = open[0]!
    seating[person] = table
    sizes[table] = sizes[table]! + 1
    for (const [column, { of }] of diversify.entries()) counts[column]![table]![of[person]!]!++
  }
  return seating
}
