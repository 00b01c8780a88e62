// The small cast of all tests: Ada facilitates, Ben scribes, Chi and Dov have phones, Eve has none,
// Fay comes late, Gus looks on, Hal keeps the community, Ivy convened the hearing.

import { type Actor, nobody } from '../../kernel/index.ts'
import type { HearingEvent, Terms } from '../events.ts'

export const community = 'willow-street'

const person = (name: string): Actor => ({ ...nobody, persons: [`person-${name}`] })

export const ada = person('ada')
export const ben = person('ben')
export const chi = person('chi')
export const dov = person('dov')
/** Eve as she would act if she had a device. */
export const eve = person('eve')
export const fay = person('fay')
export const gus = person('gus')
export const hal: Actor = { ...person('hal'), keeperOf: [community] }
export const ivy: Actor = { ...person('ivy'), host: true }

export const terms: Terms = {
  issue: 'w-issue',
  convenedBy: 'w-convened-by',
  constraints: null,
  time: null,
  responder: null,
  replyBy: null,
  outcomeOpen: true,
  gallery: 'open',
  expectedSize: null,
}

/** Ivy's mandate, with a gallery. */
export const mandated: readonly HearingEvent[] = [
  { type: 'HearingMandated', community, convener: 'person-ivy', joinCode: 'ktx4pm', terms },
]

const joined = (name: string): HearingEvent => ({
  type: 'MemberJoined',
  member: name,
  person: `person-${name}`,
  name: `w-name-${name}`,
})

/** Everybody but Fay is here; Ada and Ben are at the console. The members' ids are their names. */
export const gathered: readonly HearingEvent[] = [
  ...mandated,
  joined('ada'),
  joined('ben'),
  joined('chi'),
  joined('dov'),
  { type: 'MemberSeated', member: 'eve', name: 'w-name-eve', exception: false },
  { type: 'FacilitatorAppointed', member: 'ada', exception: false },
  { type: 'NoStakeDeclared', member: 'ada' },
  { type: 'ScribeAppointed', member: 'ben' },
]

/** The first sitting has begun; nobody has the floor. */
export const opened: readonly HearingEvent[] = [
  ...gathered,
  { type: 'HearingOpened' },
  { type: 'SittingBegan', number: 1 },
]

/** Chi has the floor, in turn `chi-1`. */
export const chiSpeaks: readonly HearingEvent[] = [
  ...opened,
  { type: 'FloorGiven', turn: 'chi-1', member: 'chi' },
]

/** Chi's problem P1, solution S1 and concern C1, each drafted in her turn. */
export const chiHasSpoken: readonly HearingEvent[] = [
  ...chiSpeaks,
  recorded('p1', 'problems', 'chi'),
  recorded('s1', 'solutions', 'chi'),
  recorded('c1', 'concerns', 'chi'),
  { type: 'InvitationOpened', concern: 'c1' },
]

/** The first entry of its chart, in words `w-<id>`. */
export function recorded(
  entry: string,
  chart: 'problems' | 'solutions' | 'concerns' | 'data',
  speaker: string | null,
  number = 1,
): HearingEvent {
  const turn = speaker === null ? null : `${speaker}-1`
  return { type: 'EntryRecorded', entry, chart, number, text: `w-${entry}`, speaker, turn }
}
