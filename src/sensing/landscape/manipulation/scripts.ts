// Brigades that follow a script: several people whose answers fit one list of answers far better than they fit any viewpoint.
//
// Being of one mind is no offence, and people of one camp answer much alike. What gives a script away is that it explains its
// followers better than the most fitting viewpoint does that is learned from all others. From people who are improbably close to
// each other (suspicions.ts) comes the script: what most of them say. Then for each person the likelihood ratio of their stands:
// to answer as the script has it, with a little noise, against the chance of these stands by their own best viewpoint. For honest
// people such a ratio exceeds x with a probability of at most 1/x (Markov's inequality), however few or many votes it rests on,
// as far as viewpoints explain them; so that a few votes never suffice. Who simply votes as a camp does is not told from it.

import { logarithm } from '../numerics.ts'
import { partOf, type Votes } from '../votes.ts'
import { chancesWithoutSides, type Honest, honestChances } from './honest.ts'
import { suspicionsIn } from './suspicions.ts'

/** By place; `stands`: on how many statements the script has an answer; `ratios`: logarithms of likelihood ratios. */
export type Script = Readonly<{
  people: readonly number[]
  ratios: readonly number[]
  stands: number
  /** The share of their stands that are as the script has it. */
  follow: number
  /** What the script explains better than viewpoints do: the mean of the logarithms per stand. */
  gain: number
}>

/** Fewer are no brigade. */
export const leastPeople = 4
/** How faithfully a script is followed. */
const [follows, strays] = [logarithm(0.92), logarithm(0.08)]
/** Four ratios of ten thousand make a script; a ratio of two hundred then suffices to follow it. */
const founding = logarithm(10_000)
const following = logarithm(200)
/**
 * Viewpoints on one line are never the whole truth about people, and what they miss adds up over many votes. In real conversations
 * they miss 0.07 to 0.25 per stand of those who lie closest together; followers of a script, 0.3 to 0.7.
 */
const leastGain = 0.3
const leastOwnGain = 0.15
const mostScripts = 8
const mostSearched = 2000

/**
 * The search goes among at most `mostSearched` people, evenly chosen, which finds any brigade of which some dozen are among them;
 * then everybody is compared with what was found.
 * @returns scripts whose followers are disjoint, the weightiest first.
 */
export const scriptsIn = (votes: Votes): Script[] => {
  const step = Math.ceil(votes.people.length / mostSearched)
  if (step <= 1) return searched(votes)
  const chosen = [...votes.people.keys()].filter((i) => i % step === 0)
  const part = partOf(votes, chosen, [...votes.statements.keys()])
  const taken = new Uint8Array(votes.people.length)
  return searched(part).flatMap(({ people }) => {
    const followers = people.map((place) => chosen[place] as number)
    const script = refined(votes, followers, taken)
    for (const i of script.people) taken[i] = 1
    return isPlain(script) ? [script] : []
  })
}

const searched = (votes: Votes): Script[] => {
  const everybody = honestChances(votes, new Uint8Array(votes.people.length))
  const suspected = [everybody, chancesWithoutSides(votes)].flatMap((honest) =>
    suspicionsIn(votes, honest, leastPeople)
      .map((people) => explained(votes, people, honest))
      .filter((script) => script.people.length >= leastPeople)
      .sort((one, other) => weight(other) - weight(one))
      .slice(0, mostScripts),
  )
  const taken = new Uint8Array(votes.people.length)
  const likely = suspected
    .map(({ people }) => refined(votes, people, taken, everybody.factors))
    .filter(isPlain)
    .sort((one, other) => weight(other) - weight(one))
  const found: Script[] = []
  for (const script of likely) {
    // Once a brigade is known nothing is learned from it: what looked odd beside it may be quite usual without it.
    const people = script.people.filter((i) => !taken[i])
    const again = found.length === 0 ? script : refined(votes, people, taken, everybody.factors)
    if (!isPlain(again)) continue
    for (const i of again.people) taken[i] = 1
    found.push(again)
  }
  return found
}

/** The script of some people who are suspected for another reason; null where they follow none. */
export const scriptOf = (votes: Votes, suspects: readonly number[]): Script | null => {
  const script = refined(votes, suspects, new Uint8Array(votes.people.length))
  return isPlain(script) ? script : null
}

const isPlain = ({ people, ratios, gain }: Script): boolean =>
  people.length >= leastPeople &&
  gain >= leastGain &&
  ratios.filter((ratio) => ratio >= founding).length >= leastPeople

const weight = ({ ratios }: Pick<Script, 'ratios'>): number => ratios.reduce((sum, ratio) => sum + ratio, 0)

/** Twice: with the suspects, then with those whom their script explains, who may be more or fewer. */
const refined = (
  votes: Votes,
  suspects: readonly number[],
  taken: Uint8Array,
  start?: Float64Array,
): Script => {
  let script: Script = { people: suspects, ratios: [], stands: 0, follow: 0, gain: leastGain }
  // What has hardly anything of a script in the first round is not worth a second.
  for (
    let round = 0;
    round < 2 && script.people.length >= leastPeople && script.gain > leastOwnGain;
    round++
  ) {
    const { people } = script
    const unlearned = marked(votes, people).map((mark, i) => mark | (taken[i] as number))
    script = explained(votes, people, honestChances(votes, unlearned, start), taken)
  }
  return script
}

const marked = (votes: Votes, people: readonly number[]): Uint8Array => {
  const marks = new Uint8Array(votes.people.length)
  for (const i of people) marks[i] = 1
  return marks
}

/** Who follows the script of some people; each of them is compared with what the others say. Who is omitted follows none. */
const explained = (
  votes: Votes,
  suspects: readonly number[],
  honest: Honest,
  omitted?: Uint8Array,
): Script => {
  const within = marked(votes, suspects)
  const tally = standsOf(votes, suspects)
  const [people, ratios]: [number[], number[]] = [[], []]
  let [kept, taken] = [0, 0]
  for (let i = 0; i < votes.people.length; i++) {
    if (omitted?.[i]) continue
    const { ratio, same, shared } = compared(votes, i, tally, within[i] === 1, honest.logs)
    if (ratio < following || ratio < leastOwnGain * shared) continue
    people.push(i)
    ratios.push(ratio)
    kept += same
    taken += shared
  }
  const stands = votes.statements.filter((_, j) => answerOf(tally, j, 0) !== 0).length
  const per = Math.max(1, taken)
  return { people, ratios, stands, follow: kept / per, gain: weight({ ratios }) / per }
}

const compared = (
  votes: Votes,
  i: number,
  tally: Stands,
  among: boolean,
  logs: Float64Array,
): { ratio: number; same: number; shared: number } => {
  let [ratio, same, shared] = [0, 0, 0]
  const { starts, others, values } = votes.byPerson
  for (let at = starts[i] as number; at < (starts[i + 1] as number); at++) {
    const stand = values[at] as number
    const answer = stand === 0 ? 0 : answerOf(tally, others[at] as number, among ? stand : 0)
    if (answer === 0) continue
    ratio += (stand === answer ? follows : strays) - (logs[at] as number)
    shared++
    if (stand === answer) same++
  }
  return { ratio, same, shared }
}

type Stands = Readonly<{ agree: Int32Array; disagree: Int32Array }>

const standsOf = (votes: Votes, people: readonly number[]): Stands => {
  const agree = new Int32Array(votes.statements.length)
  const disagree = new Int32Array(votes.statements.length)
  const { starts, others, values } = votes.byPerson
  for (const i of people)
    for (let at = starts[i] as number; at < (starts[i + 1] as number); at++) {
      const j = others[at] as number
      if (values[at] === 1) agree[j] = (agree[j] as number) + 1
      else if (values[at] === -1) disagree[j] = (disagree[j] as number) + 1
    }
  return { agree, disagree }
}

/** What three in four of at least three say, one vote left out if told; 0 where there is no such answer. */
const answerOf = ({ agree, disagree }: Stands, j: number, leftOut: number): -1 | 0 | 1 => {
  const yes = (agree[j] as number) - (leftOut === 1 ? 1 : 0)
  const no = (disagree[j] as number) - (leftOut === -1 ? 1 : 0)
  if (yes + no < 3) return 0
  if (yes >= 0.75 * (yes + no)) return 1
  return no >= 0.75 * (yes + no) ? -1 : 0
}
