// The map as Polis draws it, for import and comparison. Where it misleads, the calibrated map does otherwise: here are
// always at least two groups, people drift outward with every vote, and nothing says how sure it is.
//
// Described from the sources of compdemocracy/polis (math/src/polismath, 2026) and checked against what Polis published. It
// differs where Polis depends on the past or on the order of votes: components are exact, groups come from many seeded starts,
// and their number is not held until four recomputations agree (`groups/` knows the map before).

import { type Components, componentsOf } from '../components.ts'
import type { Statement } from '../statement.ts'
import type { Votes } from '../votes.ts'
import { clusteredOf } from './clustered.ts'
import { type Columns, columnsOf } from './columns.ts'
import { groupAwareConsensusOf } from './consensus.ts'
import { groupsOf, type PolisGroups } from './groups.ts'
import { type Majorities, majoritiesOf } from './majority.ts'
import { extremityOf, type Positions, positionsOf, statementPositionsOf } from './positions.ts'
import { prioritiesOf } from './priorities.ts'
import { type Representative, representativesOf } from './representative.ts'
import { type Tallies, talliesOf, talliesOfAll } from './tallies.ts'

export type PolisMap = Readonly<{
  columns: Columns
  components: Components
  /** By person place. */
  people: Positions
  /** By statement place, and the distance of each from the middle. */
  statements: Positions
  extremity: Float64Array
  /** By person place, 1 for who has a place in a group for having voted enough. */
  clustered: Uint8Array
  groups: PolisGroups
  /** By group, from the votes as cast. */
  tallies: Tallies
  /** Group-aware consensus and priority, by statement place. */
  consensus: Float64Array
  priorities: Float64Array
  /** By group. */
  representative: readonly (readonly Representative[])[]
  majorities: Majorities
}>

export type PolisWanted = Readonly<{
  seed: string
  /** How many groups; by the best silhouette if not given. */
  groups?: number
  /** Groups that are known, for instance published ones: 0 and up by person place, −1 for none. */
  membership?: Int32Array
  /** Two components of the counting statements, where they are known. */
  components?: Components
}>

/** @param statements in any order; votes on those that are not among them count. */
export const polisMapOf = (votes: Votes, statements: readonly Statement[], wanted: PolisWanted): PolisMap => {
  const columns = columnsOf(votes, statements)
  const components = wanted.components ?? componentsOf(votes, { count: 2, counting: columns.counting })
  const people = positionsOf(votes, components, columns)
  const places = statementPositionsOf(components, columns)
  const extremity = extremityOf(places)
  const clustered = clusteredOf(votes, columns)
  const groups = wanted.membership ? known(wanted.membership) : groupsOf(people, clustered, wanted)
  const tallies = talliesOf(votes, groups.groupOf, groups.sizes.length)
  return {
    columns,
    components,
    people,
    statements: places,
    extremity,
    clustered,
    groups,
    tallies,
    consensus: groupAwareConsensusOf(tallies),
    priorities: prioritiesOf(tallies, extremity, columns.meta),
    representative: representativesOf(tallies, columns.listed),
    majorities: majoritiesOf(talliesOfAll(votes), columns.listed),
  }
}

const known = (groupOf: Int32Array): PolisGroups => {
  const sizes: number[] = []
  for (const group of groupOf) {
    while (sizes.length <= group) sizes.push(0)
    if (group >= 0) sizes[group] = (sizes[group] ?? 0) + 1
  }
  return { groupOf, sizes, silhouettes: [] }
}
