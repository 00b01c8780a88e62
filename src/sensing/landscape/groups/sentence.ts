// What the evidence allows to say, in one sentence; pages say it in their own language from the same numbers.

import type { Evidence } from '../landscape.ts'
import { fewestPeople, likely } from './evidence.ts'
import { likely as gapShows } from './gap.ts'

export type ToSay = Readonly<{
  /** How many groups were weighed, and how many the map shows. */
  weighed: number
  shown: number
  /** Those that it shows were not found but given. @see agreement */
  given: boolean
  /** Of given groups with those that were weighed. */
  agreement: number | null
}>

export const sentenceFor = (evidence: Omit<Evidence, 'sentence'>, say: ToSay): string => {
  const { people, verdict } = evidence
  if (verdict === 'groups') return clear(evidence, say)
  if (verdict === 'too few people')
    return `${people} ${people === 1 ? 'person has' : 'people have'} voted on enough statements; with fewer than ${fewestPeople} no groups can be told from chance, but every voice can be read${allTheSame('; ', say)}.`
  return `No clear groups yet among ${people} people: ${whyNot(evidence, say)}${allTheSame('; ', say)}.`
}

const clear = ({ people, null: chance, stability, gap }: Omit<Evidence, 'sentence'>, { shown }: ToSay) => {
  const borne = `shuffled votes hardly ever lie in groups as well (p = ${fixed(chance?.p)}), and ${kept(stability)}`
  const apart = gap !== null && gap.p < gapShows
  return apart
    ? `${shown} groups show clearly among ${people} people: ${borne}; few people stand between them.`
    : `${shown} groups can be told apart among ${people} people: ${borne}; but no gap shows between ${shown === 2 ? 'them' : 'some of them'} (${gap?.between ?? 0} people stand midway, ${gap?.around ?? 0} around the less crowded middle), so they may as well be parts of a spectrum.`
}

const whyNot = ({ null: chance, stability }: Omit<Evidence, 'sentence'>, { weighed, agreement }: ToSay) => {
  if (weighed < 2) return 'all of them stand at one point'
  if ((chance?.p ?? 1) >= likely)
    return `shuffled votes lie in groups as well as these do (p = ${fixed(chance?.p)})`
  return agreement === null
    ? kept(stability)
    : `the groups given agree to ${fixed(agreement)} with those that the votes show (1 would be the same)`
}

const kept = (stability: number | null): string =>
  `when a fifth of the votes is left out the groups agree to ${fixed(stability)} with these (1 would be the same)`

const allTheSame = (before: string, { shown, given }: ToSay): string => {
  if (shown === 0) return ''
  const groups = shown === 1 ? 'one group is' : `${shown} groups are`
  return `${before}${groups} shown all the same, as ${shown === 1 ? 'it was' : 'they were'} ${given ? 'given with the votes' : 'asked for'}`
}

/** Rounded down where a figure must not be reached by rounding: 0.749 is not 0.75. */
const fixed = (value: number | null | undefined): string =>
  (Math.floor((value ?? 0) * 100 + 1e-9) / 100).toFixed(2)
