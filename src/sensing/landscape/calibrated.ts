// The calibrated map: places that know how little is known, and groups only where there is evidence for them.

import { componentsOf } from './components.ts'
import { agreementOf } from './groups/agreement.ts'
import { idsFrom, turnedPlace, turnTowards, unturned } from './groups/alignment.ts'
import { stable, type Weighed, weigh } from './groups/evidence.ts'
import { mostDimensions } from './groups/grouped.ts'
import { sentenceFor } from './groups/sentence.ts'
import type { Drawn, LandscapeWanted } from './landscape-of.ts'
import type { Columns } from './polis/columns.ts'
import { factorsOf } from './positions/factors.ts'
import { positionsOf } from './positions/positions.ts'
import type { Votes } from './votes.ts'

export const calibrated = (votes: Votes, { counting }: Columns, wanted: LandscapeWanted): Drawn => {
  const { seed, before = null, watch = () => {} } = wanted
  const components = componentsOf(votes, { count: mostDimensions, exact: 2, counting })
  const factors = factorsOf(votes, { counting, from: components })
  const positions = positionsOf(votes, factors, counting)
  watch(0.2)
  const known = wanted.groups === 'published' ? (wanted.published ?? null) : null
  const asked = typeof wanted.groups === 'number' ? wanted.groups : numberOf(known)
  const weighed = weigh(
    votes,
    counting,
    { factors, positions },
    { seed, k: asked, before: before?.groups || null, watch: (share) => watch(0.2 + 0.7 * share) },
  )
  const { who, grouping } = weighed
  const { evidence, agreement } = known ? heldAgainst(known, weighed) : { ...weighed, agreement: null }
  const borne = evidence.verdict === 'groups' || asked !== null
  const shown = borne && grouping && grouping.sizes.length > 1 ? grouping : null
  const groupOf = known ?? new Int32Array(votes.people.length).fill(-1)
  if (!known && shown) for (const [at, i] of who.entries()) groupOf[i] = shown.labels[at] ?? -1
  const count = countOf(groupOf)
  const raw = votes.people.map((id, i) => ({
    id,
    x: positions.places[i * positions.d] ?? 0,
    y: positions.d > 1 ? (positions.places[i * positions.d + 1] ?? 0) : 0,
  }))
  const turn = before ? turnTowards(raw, before) : unturned
  const turned = raw.map(({ x, y }) => turnedPlace(turn, x, y))
  // Of one standard deviation along the axes, how far it moves the vote: the direction in which to agree.
  const { d, loadings } = factors
  const leaning = votes.statements.map((_, j) =>
    turnedPlace(turn, loadings[j * d] ?? 0, d > 1 ? (loadings[j * d + 1] ?? 0) : 0),
  )
  return {
    people: {
      x: Float64Array.from(turned, ([x]) => x),
      y: Float64Array.from(turned, ([, y]) => y),
      uncertainty: positions.uncertainty,
      votes: positions.votes,
    },
    statements: {
      x: Float64Array.from(leaning, ([x]) => x),
      y: Float64Array.from(leaning, ([, y]) => y),
      extremity: Float64Array.from(leaning, ([x, y]) => Math.sqrt(x * x + y * y)),
    },
    groupOf,
    ids: before ? idsFrom(votes.people, groupOf, count, before) : Array.from({ length: count }, (_, g) => g),
    components: components.loadings.slice(0, 2).map((loading, k) => ({
      variance: components.total > 0 ? (components.variances[k] ?? 0) / components.total : 0,
      loadings: Array.from(loading),
    })),
    evidence: {
      ...evidence,
      sentence: sentenceFor(evidence, {
        weighed: grouping?.sizes.length ?? 0,
        shown: count,
        given: known !== null,
        agreement,
      }),
    },
  }
}

/** Groups that are given are borne by the evidence only if they are the groups that it is about. */
const heldAgainst = (given: Int32Array, { evidence, who, grouping }: Weighed) => {
  if (evidence.verdict !== 'groups' || !grouping) return { evidence, agreement: null }
  const both = [...who.keys()].filter((at) => (given[who[at] ?? -1] ?? -1) >= 0)
  const agreement = agreementOf(
    both.map((at) => grouping.labels[at] ?? 0),
    both.map((at) => given[who[at] ?? -1] ?? 0),
  )
  if (countOf(given) > 1 && agreement >= stable) return { evidence, agreement: null }
  return { evidence: { ...evidence, verdict: 'no clear groups yet' as const }, agreement }
}

const countOf = (groupOf: Int32Array): number => groupOf.reduce((most, group) => Math.max(most, group + 1), 0)

/** Of given groups, where there are at least two. */
const numberOf = (given: Int32Array | null): number | null => {
  const count = given ? countOf(given) : 0
  return count > 1 ? count : null
}
