// Signs that a few hands cast many votes: identical lists, scripts, and bursts of arrivals that answer by one script.
//
// A flag is a question with its numbers, never a verdict. Nothing is removed here: who draws a map draws it with and without those
// flagged, and shows both.

import type { Votes } from '../votes.ts'
import { type Burst, burstsIn } from './bursts.ts'
import { copiesIn } from './copies.ts'
import { type Script, scriptOf, scriptsIn } from './scripts.ts'

export type Flag =
  | Readonly<{
      kind: 'identical'
      /** By place. */
      people: readonly number[]
      /** `expected`: how many others would have given these votes by chance. */
      evidence: Readonly<{ votes: number; expected: number }>
    }>
  | Readonly<{ kind: 'script'; people: readonly number[]; evidence: Evidence }>
  | Readonly<{
      kind: 'burst'
      people: readonly number[]
      evidence: Evidence & Readonly<{ arrived: number; seconds: number; expected: number }>
    }>

/**
 * `statements` on which the script has an answer; `follow`: the share of stands that are as it has it; `gain`: what it explains
 * better than viewpoints do, the mean logarithm of the likelihood ratio per stand; `least`: the smallest such logarithm of a person.
 */
export type Evidence = Readonly<{ statements: number; follow: number; gain: number; least: number }>

export type Manipulation = Readonly<{
  flags: readonly Flag[]
  /** By person place, 1 for who is in any flag. */
  flagged: Uint8Array
  /** All of them, also those of people who came together and answer for themselves. */
  bursts: readonly Burst[]
}>

/**
 * @param arrivals seconds by person place, NaN where not known; without them bursts are not looked for.
 */
export const manipulationIn = (votes: Votes, arrivals?: Float64Array): Manipulation => {
  const flags: Flag[] = copiesIn(votes).map(({ people, votes: count, expected }) => ({
    kind: 'identical',
    people,
    evidence: { votes: count, expected },
  }))
  for (const script of scriptsIn(votes))
    flags.push({ kind: 'script', people: script.people, evidence: evidenceOf(script) })
  const bursts = arrivals ? burstsIn(arrivals) : []
  for (const { people, seconds, expected } of bursts) {
    const script = scriptOf(votes, people)
    if (!script) continue
    const arrived = new Set(people)
    const among = script.people.filter((i) => arrived.has(i))
    // A script that others follow as well is not that of those who came together.
    if (among.length < 0.5 * script.people.length) continue
    const evidence = { ...evidenceOf(script), arrived: people.length, seconds, expected }
    flags.push({ kind: 'burst', people: among, evidence })
  }
  const flagged = new Uint8Array(votes.people.length)
  for (const { people } of flags) for (const i of people) flagged[i] = 1
  return { flags, flagged, bursts }
}

const evidenceOf = ({ stands, follow, gain, ratios }: Script): Evidence => ({
  statements: stands,
  follow,
  gain,
  least: Math.min(...ratios),
})
