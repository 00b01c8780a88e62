import { describe, expect, it } from 'vitest'
import { randomnessFrom } from '../../chance/index.ts'
import { mapFile, peopleFile, statementsFile } from './files.ts'
import type { Landscape } from './landscape.ts'
import { landscapeOf } from './landscape-of.ts'
import { landscapePage } from './picture/landscape-page.ts'
import { mapSvg } from './picture/map-svg.ts'
import type { Moderation } from './statement.ts'
import { statementsFor, tableOf } from './testing/tables.ts'
import type { Vote, Votes } from './votes.ts'

const coin = (seed: number) => {
  const chance = randomnessFrom(seed, 'testing/odd')
  return () => (chance.below(3) - 1) as Vote
}
const camps = (people: number) => tableOf(people, 10, (i, j) => ((i + j) % 2 ? 1 : -1))

/** Votes, and what is shown of them: sizes of groups, and how the sentence begins. */
const conversations: [string, Votes, number[], RegExp, Moderation?][] = [
  ['nobody and nothing', tableOf(0, 0, () => null), [], /^0 people have voted/],
  ['people without statements', tableOf(3, 0, () => null), [], /^0 people have voted/],
  ['statements without people', tableOf(0, 3, () => null), [], /^0 people have voted/],
  ['no votes at all', tableOf(20, 5, () => null), [], /^0 people have voted/],
  ['one person', tableOf(1, 5, () => 1), [], /^1 person has voted/],
  ['one vote', tableOf(1, 1, () => 1), [], /^1 person has voted/],
  ['two people against each other', tableOf(2, 8, (i) => (i ? 1 : -1)), [], /^2 people have voted/],
  ['8 people and 5 statements', tableOf(8, 5, coin(1)), [], /^8 people have voted/],
  ['10 people', tableOf(10, 10, coin(2)), [], /^10 people have voted/],
  ['14 people in two camps', camps(14), [], /^14 people have voted/],
  ['15 people in two camps', camps(15), [8, 7], /^2 groups show clearly among 15 people/],
  ['16 people in two camps', camps(16), [8, 8], /^2 groups show clearly among 16 people/],
  ['one statement', tableOf(40, 1, (i) => (i % 2 ? 1 : -1)), [], /^No clear groups yet .*shuffled votes lie/],
  ['everybody agrees with everything', tableOf(30, 10, () => 1), [], /: all of them stand at one point\.$/],
  ['everybody passes', tableOf(30, 10, () => 0), [], /: all of them stand at one point\.$/],
  ['one opinion many times', tableOf(40, 10, (_, j) => (j % 2 ? 1 : -1)), [], /at one point\.$/],
  ['one against all', tableOf(30, 10, (i) => (i === 3 ? -1 : 1)), [], /^No clear groups yet among 30 people/],
  ['one vote each', tableOf(30, 10, (i, j) => (i % 10 === j ? 1 : null)), [], /^0 people have voted/],
  ['a statement nobody voted on', tableOf(30, 10, (_, j) => (j === 4 ? null : coin(3)())), [], /^No clear/],
  ['all statements rejected', tableOf(30, 10, coin(4)), [], /^0 people have voted/, -1],
]

const kinds = [undefined, 2, 9, 'published'] as const

describe.each(conversations)('A map of %s', (_, votes, sizes, begins, moderated = 0) => {
  const statements = statementsFor(votes, moderated)
  const mapOf = (mode: Landscape['mode'], groups: (typeof kinds)[number]) =>
    landscapeOf(votes, statements, {
      mode,
      groups: groups ?? 'auto',
      seed: '0',
      version: '0.1.0',
      published: Int32Array.from(votes.people, (_id, i) => (i % 3 === 0 ? -1 : 4 * (i % 3))),
    })

  it('[LA4] claims no more than it can', () => {
    const { groups, evidence } = mapOf('calibrated', undefined)
    expect(groups.map(({ size }) => size)).toEqual(sizes)
    expect(evidence.verdict === 'groups').toBe(sizes.length > 0)
    expect(evidence.sentence).toMatch(begins)
  })

  it('can be written as every file, whatever was asked for, with numbers only', () => {
    for (const mode of ['calibrated', 'polis'] as const)
      for (const kind of kinds) {
        const map = mapOf(mode, kind)
        const told = JSON.parse(mapFile(map)) as Landscape
        expect(told.people).toHaveLength(votes.people.length)
        expect(told.statements).toHaveLength(votes.statements.length)
        expect(told.evidence.sentence).not.toMatch(/NaN|Infinity|undefined|null|\b(0|1) groups/)
        if (told.evidence.verdict !== 'groups' && told.groups.length > 0)
          expect(told.evidence.sentence).toMatch(
            /shown all the same, as (it was|they were) (asked for|given with the votes)\.$/,
          )
        expect(statementsFile(map) + peopleFile(map)).not.toMatch(/NaN|Infinity|undefined/)
        expect(mapSvg(map, { language: 'en', font: null })).not.toMatch(/NaN|Infinity|undefined/)
        expect(landscapePage(map, { language: 'de', font: null, same: [] })).not.toMatch(
          /NaN|Infinity|undefined/,
        )
      }
  })
})
