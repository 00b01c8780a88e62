// The whole map, from votes and statements to everything that is said about them.

import { calibrated } from './calibrated.ts'
import { flagsIn } from './flags.ts'
import type { Before } from './groups/alignment.ts'
import type { Flag, Landscape, Mode, StatementOnMap } from './landscape.ts'
import { type Columns, columnsOf } from './polis/columns.ts'
import { groupAwareConsensusOf } from './polis/consensus.ts'
import { prioritiesOf } from './polis/priorities.ts'
import { type Representative, representativesOf } from './polis/representative.ts'
import { type Tallies, talliesOf, talliesOfAll } from './polis/tallies.ts'
import { asPolis } from './polis-landscape.ts'
import { hashOfInput } from './reading/input-hash.ts'
import type { Statement } from './statement.ts'
import { bridging } from './statements/bridging.ts'
import { commonGround, commonGroundOfAll } from './statements/common-ground.ts'
import { coverage } from './statements/coverage.ts'
import { divides } from './statements/divide.ts'
import { redundancy } from './statements/redundancy.ts'
import { partOf, type Votes } from './votes.ts'

export type LandscapeWanted = Readonly<{
  mode: Mode
  /** How many groups; `auto`: as many as the evidence shows; `published`: those of `published`, if there are any. */
  groups: 'auto' | 'published' | number
  /** Hexadecimal digits. */
  seed: string
  version: string
  /** Groups that are known, by person place: their ids, from 0 on, and −1 for none. */
  published?: Int32Array | null
  /** When each person came, in seconds, by place; NaN where not known. */
  arrivals?: Float64Array | null
  /** What is flagged; looked for if not given. */
  flags?: readonly Flag[]
  /** A map before, whose sides, groups and number of groups are kept where the votes allow. */
  before?: Before | null
  /** Told how far it is, from 0 to 1; what it throws ends it. */
  watch?: (share: number) => void
}>

/** What the two modes each find in their own way. Arrays are by place. */
export type Drawn = Readonly<{
  people: Readonly<{ x: Float64Array; y: Float64Array; uncertainty: Float64Array | null; votes: Int32Array }>
  statements: Readonly<{ x: Float64Array; y: Float64Array; extremity: Float64Array }>
  /** −1 for none. */
  groupOf: Int32Array
  /** The id of each group. */
  ids: readonly number[]
  components: Landscape['components']
  evidence: Landscape['evidence']
}>

/** @param statements each that has votes, and in any order; others are left out. */
export const landscapeOf = (
  votes: Votes,
  statements: readonly Statement[],
  wanted: LandscapeWanted,
): Landscape => {
  const { watch = () => {} } = wanted
  watch(0)
  const flags = wanted.flags ?? flagsIn(votes, wanted.arrivals)
  const flagged = new Set(flags.flatMap(({ people }) => people))
  if (flagged.size === 0) return { ...landscape(votes, statements, wanted), flags }
  const whole = landscape(votes, statements, { ...wanted, watch: (share) => watch(share / 2) })
  const others = Array.from(votes.people.keys()).filter((i) => !flagged.has(votes.people[i] ?? ''))
  const left = partOf(votes, others, Array.from(votes.statements.keys()))
  const published = wanted.published && Int32Array.from(others, (i) => wanted.published?.[i] ?? -1)
  const without = landscape(left, statements, {
    ...wanted,
    published: published ?? null,
    // With the ids of the whole map, but not its number of groups, which may rest on those who are left out.
    before: { people: whole.people, groups: 0 },
    watch: (share) => watch((1 + share) / 2),
  })
  return {
    ...whole,
    flags,
    withoutFlagged: {
      groups: without.groups.map(({ id, size, representative }) => ({ id, size, representative })),
      evidence: without.evidence,
      statements: without.statements.map(({ id, agree, disagree, pass, commonGround: ground }) => ({
        id,
        agree,
        disagree,
        pass,
        commonGround: ground,
      })),
    },
  }
}

const landscape = (votes: Votes, statements: readonly Statement[], asked: LandscapeWanted): Landscape => {
  const columns = columnsOf(votes, statements)
  const given = asked.groups === 'published' && asked.published ? withoutGaps(asked.published) : null
  const wanted = { ...asked, published: given?.groupOf ?? null }
  const drawn =
    wanted.mode === 'polis' ? asPolis(votes, statements, wanted) : calibrated(votes, columns, wanted)
  const { groupOf } = drawn
  const ids = given?.ids ?? drawn.ids
  const tallies = talliesOf(votes, groupOf, ids.length)
  const all = talliesOfAll(votes)
  const said = statementsOn(votes, statements, columns, drawn, tallies, all, wanted.mode)
  const candidates = Array.from(votes.statements.keys()).filter((j) => columns.listed[j] === 1)
  const merit = said.map(({ commonGround: ground }) => ground?.low ?? 0)
  const sizes = sizesOf(groupOf, ids.length)
  const idOf = (j: number) => votes.statements[j] ?? ''
  const map: Landscape = {
    mode: wanted.mode,
    version: wanted.version,
    inputHash: hashOfInput(votes, statements),
    people: votes.people.map((id, i) => ({
      id,
      x: drawn.people.x[i] ?? 0,
      y: drawn.people.y[i] ?? 0,
      votes: drawn.people.votes[i] ?? 0,
      group: ids[groupOf[i] ?? -1] ?? null,
      uncertainty: drawn.people.uncertainty?.[i] ?? null,
    })),
    statements: said,
    groups: ids
      .map((id, g) => ({
        id,
        size: sizes[g] ?? 0,
        representative: representativeIn(tallies, columns, g, idOf),
        votes: votesIn(tallies, g),
      }))
      .sort((a, b) => a.id - b.id),
    components: drawn.components,
    evidence: drawn.evidence,
    coverage: coverage(votes, candidates, Number.POSITIVE_INFINITY, merit).list.map(idOf),
    redundant: redundancy(votes).pairs.map(([a, b, r]) => [idOf(a), idOf(b), r] as const),
    flags: [],
    withoutFlagged: null,
  }
  wanted.watch?.(1)
  return map
}

/** Numbered from 0 on, as an empty group would count as one that agrees with nothing; `ids` are those that were given. */
const withoutGaps = (published: Int32Array): { groupOf: Int32Array; ids: number[] } | null => {
  const ids = [...new Set(published)].filter((id) => id >= 0).sort((a, b) => a - b)
  return ids.length > 0 ? { ids, groupOf: published.map((id) => ids.indexOf(id)) } : null
}

const statementsOn = (
  votes: Votes,
  statements: readonly Statement[],
  { counting, meta }: Columns,
  drawn: Drawn,
  tallies: Tallies,
  all: Tallies,
  mode: Mode,
): StatementOnMap[] => {
  const texts = new Map(statements.map(({ id, text }) => [id, text]))
  const sizes = sizesOf(drawn.groupOf, tallies.groups)
  const bridges = bridging(votes, drawn.components[0] && Float64Array.from(drawn.components[0].loadings))
  const grounds =
    tallies.groups > 0
      ? commonGround(tallies, sizes)
      : commonGroundOfAll(all, votes.people.length, bridges.support)
  const gaps = tallies.groups > 1 ? divides(tallies, sizes) : null
  const priorities = prioritiesOf(tallies.groups > 0 ? tallies : all, drawn.statements.extremity, meta)
  const aware = mode === 'polis' ? groupAwareConsensusOf(tallies) : null
  const { x, y, extremity } = drawn.statements
  return votes.statements.map((id, j) => {
    const counts = countsAt(all, j)
    const claimed = counts.seen > 0 && counting[j] === 1
    const ground = claimOf(grounds[j])
    return {
      id,
      text: texts.get(id) ?? '',
      ...counts,
      x: at(x, j),
      y: at(y, j),
      extremity: at(extremity, j),
      consensus: aware ? at(aware, j) : counts.seen > 0 ? (ground?.value ?? null) : null,
      commonGround: claimed ? ground : null,
      divide: claimed ? claimOf(gaps?.[j]) : null,
      bridging: counts.seen > 0 ? at(bridges.statements.intercepts, j) : null,
      priority: at(priorities, j),
    }
  })
}

const at = (list: Float64Array, j: number): number => list[j] ?? 0

const countsAt = (all: Tallies, j: number) => {
  const [agree, disagree, seen] = [all.agree[j] ?? 0, all.disagree[j] ?? 0, all.seen[j] ?? 0]
  return { agree, disagree, pass: seen - agree - disagree, seen }
}

const claimOf = (claim: { value: number; low: number } | undefined) =>
  claim ? { value: claim.value, low: claim.low } : null

const representativeIn = (tallies: Tallies, { listed }: Columns, g: number, idOf: (j: number) => string) =>
  (representativesOf(tallies, listed)[g] ?? []).map((each: Representative) => ({
    statement: idOf(each.statement),
    direction: each.direction === 1 ? ('agree' as const) : ('disagree' as const),
    share: each.share,
    others: each.others,
    z: each.aboveOthers,
  }))

const votesIn = ({ agree, disagree, seen, statements }: Tallies, g: number) =>
  Array.from({ length: statements }, (_, j) => {
    const at = g * statements + j
    return { agree: agree[at] ?? 0, disagree: disagree[at] ?? 0, seen: seen[at] ?? 0 }
  })

const sizesOf = (groupOf: Int32Array, groups: number): number[] => {
  const sizes = new Array<number>(groups).fill(0)
  for (const group of groupOf) if (group >= 0) sizes[group] = (sizes[group] ?? 0) + 1
  return sizes
}
