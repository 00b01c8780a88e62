// What the evidence allows to say, in one sentence; pages say it in their own language from the same numbers.

import type { Evidence } from '../landscape.ts'
import { fewestPeople } from './evidence.ts'

export const sentenceFor = (evidence: Omit<Evidence, 'sentence'>, groups: number): string => {
  const { people, verdict, null: chance, stability } = evidence
  if (verdict === 'too few people')
    return `${people} ${people === 1 ? 'person has' : 'people have'} voted on enough statements; with fewer than ${fewestPeople} no groups can be told from chance, but every voice can be read.`
  const kept = `when a fifth of the votes is left out the groups agree to ${fixed(stability)} with these (1 would be the same)`
  if (verdict === 'groups')
    return `${groups} groups show clearly among ${people} people: shuffled votes hardly ever lie in groups as well (p = ${fixed(chance?.p)}), and ${kept}.`
  const likely = (chance?.p ?? 1) >= 0.05
  return `No clear groups yet among ${people} people: ${likely ? `shuffled votes lie in groups as well as these do (p = ${fixed(chance?.p)})` : kept}.`
}

const fixed = (value: number | null | undefined): string => (value ?? 0).toFixed(2)
