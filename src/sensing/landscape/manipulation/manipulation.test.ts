import { describe, expect, it } from 'vitest'
import { randomnessFrom } from '../../../chance/index.ts'
import { conversation, names, skipped, there } from '../polis/testing/conversations.ts'
import { twoSides } from '../statements/testing/two-sides.ts'
import { turned, type Votes, votesOf } from '../votes.ts'
import { burstsIn } from './bursts.ts'
import { manipulationIn } from './manipulation.ts'
import { type Brigade, withBrigade } from './testing/brigade.ts'

const leanings = Array.from({ length: 40 }, (_, j) => ({
  agree: (j % 4 === 0 ? [0.8, 0.75] : j % 2 ? [0.85, 0.25] : [0.2, 0.8]) as [number, number],
  pass: 0.15,
}))
const honest = (seed: number): Votes => twoSides({ people: 300, leanings, filled: 0.6, seed }).votes

const shares = (votes: Votes, brigade: Brigade): { found: number; wronged: number } => {
  const made = withBrigade(votes, brigade)
  const { flagged } = manipulationIn(made.votes)
  let [found, brigaders, wronged] = [0, 0, 0]
  for (const [i, scripted] of made.scripted.entries()) {
    if (scripted) {
      brigaders++
      found += flagged[i]!
    } else wronged += flagged[i]!
  }
  return { found: found / brigaders, wronged: wronged / (made.scripted.length - brigaders) }
}

const brigades = ([0, 0.1] as const).flatMap((noise) =>
  (['own', 'camp'] as const).map((goal): Brigade => ({ share: 0.05, noise, answers: 45, goal, seed: 31 })),
)
const named = (brigade: Brigade): string =>
  `${brigade.goal === 'own' ? 'a goal of its own' : 'the look of a camp'}, noise ${brigade.noise}, ${brigade.answers} answers, seed ${brigade.seed}`

describe('manipulation', () => {
  it('[LA7] honest people of two camps are hardly ever flagged', () => {
    for (const seed of [1, 2, 3]) {
      const { flagged } = manipulationIn(honest(seed))
      expect(flagged.filter((flag) => flag).length, `seed ${seed}`).toBeLessThanOrEqual(3)
    }
  })

  it('[LA7] a brigade is flagged with its numbers, and no vote is touched', () => {
    const { votes, scripted } = withBrigade(honest(4), { ...brigades[0]!, answers: 30 })
    const before = JSON.stringify([[...votes.byPerson.others], [...votes.byPerson.values]])
    const { flags, flagged } = manipulationIn(votes)
    expect(JSON.stringify([[...votes.byPerson.others], [...votes.byPerson.values]])).toBe(before)
    expect(flagged).toEqual(scripted)
    const flag = flags.find(({ kind }) => kind === 'script')!
    expect(flag.evidence).toMatchObject({ follow: 1 })
  })

  it('the same lists of many answers are flagged, the same three agreements and "yes to all" are not', () => {
    const base = honest(5)
    const copied = withBrigade(base, {
      share: 0.012,
      noise: 0,
      answers: 25,
      script: 25,
      goal: 'own',
      seed: 2,
    }).votes
    const [flag] = manipulationIn(copied).flags
    expect(flag).toMatchObject({ kind: 'identical', evidence: { votes: 25 } })
    expect(flag!.people.map((i) => copied.people[i])).toEqual(['z0', 'z1', 'z2', 'z3'])
    for (const length of [3, 12]) {
      const { votes } = alike(base, 4, length)
      expect(manipulationIn(votes).flags.filter(({ kind }) => kind === 'identical')).toEqual([])
    }
  })

  it('who comes together is told, and flagged only where they answer by one script', () => {
    const { votes, scripted } = withBrigade(honest(6), { ...brigades[2]!, answers: 30 })
    const randomness = randomnessFrom(1, 'testing/arrivals')
    const spread = Float64Array.from(votes.people, () => randomness.below(400_000))
    const honestHall = spread.map((time, i) => (!scripted[i] && i % 10 === 0 ? 5000 + (i % 40) : time))
    const hall = manipulationIn(votes, honestHall)
    expect(hall.bursts).toHaveLength(1)
    expect(hall.flags.filter(({ kind }) => kind === 'burst')).toEqual([])
    const together = spread.map((time, i) => (scripted[i] ? 9000 + (i % 40) : time))
    const flag = manipulationIn(votes, together).flags.find(({ kind }) => kind === 'burst')!
    expect(flag.people.every((i) => scripted[i])).toBe(true)
    expect(flag.people.length).toBeGreaterThan(12)
    expect(flag.evidence).toMatchObject({ arrived: 16, seconds: 60 })
  })

  it('arrivals at random are no burst', () => {
    for (let seed = 0; seed < 20; seed++) {
      const randomness = randomnessFrom(seed, 'testing/arrivals')
      const arrivals = Float64Array.from({ length: 500 }, () => randomness.below(20_000))
      expect(burstsIn(arrivals), `seed ${seed}`).toEqual([])
    }
    expect(burstsIn(new Float64Array(9).fill(Number.NaN))).toEqual([])
  })

  describe.skipIf(!there)(`four conversations${skipped}`, () => {
    it.each(names)('[LA7] %s: hardly anybody is flagged', (name) => {
      const { votes } = conversation(name)
      const { flagged } = manipulationIn(votes)
      expect(flagged.filter((flag) => flag).length / votes.people.length).toBeLessThanOrEqual(0.01)
    })

    for (const name of names)
      it.each(brigades.map((brigade) => [named(brigade), brigade] as const))(
        `[LA7] ${name}: a brigade of a twentieth is found: %s`,
        (_, brigade) => {
          const { found, wronged } = shares(conversation(name).votes, brigade)
          expect(found).toBeGreaterThanOrEqual(0.9)
          expect(wronged).toBeLessThanOrEqual(0.01)
        },
      )
  })
})

/** Some people more who agree to the first statements and say no more. */
const alike = (votes: Votes, people: number, length: number): { votes: Votes } => {
  const { starts, others, values } = turned(votes.byStatement, votes.people.length)
  const rows = votes.people.flatMap((_, i) => Array.from({ length: starts[i + 1]! - starts[i]! }, () => i))
  const added = Array.from({ length: people * length }, (_, at) => at)
  return {
    votes: votesOf(
      [...votes.people, ...Array.from({ length: people }, (_, at) => `z${at}`)],
      votes.statements,
      {
        person: Int32Array.from([
          ...rows,
          ...added.map((at) => votes.people.length + Math.trunc(at / length)),
        ]),
        statement: Int32Array.from([...others, ...added.map((at) => at % length)]),
        vote: Int8Array.from([...values, ...added.map(() => 1)]),
      },
    ),
  }
}
