// A fresh look at a hearing for one audience. The live law holds this and `as-seen-by.ts` together:
// looking at the whole history equals living through what was seen of it.

import { type Audience, type Sight, sightOf } from './audience.ts'
import type { Dispute, Entry } from './charts.ts'
import { type Arranged, type Begun, type Hearing, hasOpened } from './hearing.ts'
import type { Member } from './roster.ts'

export const lookAs = (state: Hearing, audience: Audience): Hearing => {
  const sight = sightOf(audience)
  if (state.status === 'unborn' || sight.everything) return state
  if (!hasOpened(state)) return { ...state, ...arrangedFor(state, sight) }
  return { ...state, ...arrangedFor(state, sight), ...begunFor(state, sight) }
}

const arrangedFor = (
  state: Arranged,
  sight: Sight,
): Pick<Arranged, 'members' | 'removed' | 'noStake' | 'mandate' | 'join'> => ({
  members: sight.roster ? mapped(state.members, (member) => memberFor(member, sight)) : {},
  removed: [],
  noStake: sight.roster ? state.noStake : null,
  mandate: { ...state.mandate, convener: null },
  join: { ...state.join, code: sight.joinCode ? state.join.code : null },
})

const memberFor = (member: Member, sight: Sight): Member => ({
  ...member,
  person: member.id === sight.own ? member.person : null,
})

const begunFor = (
  state: Begun,
  sight: Sight,
): Pick<Begun, 'turns' | 'interjections' | 'entries' | 'links' | 'invitations'> => ({
  turns: kept(
    state.turns,
    (turn) => sight.floor === 'all' || (sight.floor === 'holder' && turn.status !== 'waiting'),
  ),
  interjections: kept(state.interjections, (interjection) => interjection.member === sight.own),
  entries: sight.charts ? state.entries.map((entry) => entryFor(entry, sight)) : [],
  links: sight.charts ? state.links : [],
  invitations: sight.charts ? state.invitations : {},
})

const entryFor = (entry: Entry, sight: Sight): Entry => {
  const seen = sight.wordings ? entry : withoutHistory(entry)
  if (entry.speaker !== null && entry.speaker === sight.own) return seen
  const disputes = seen.disputes.map((dispute): Dispute => ({ ...dispute, words: null }))
  return { ...seen, speaker: null, turn: null, disputes }
}

const withoutHistory = (entry: Entry): Entry => {
  const { stage } = entry
  return {
    ...entry,
    version: 1,
    earlier: [],
    disputes: [],
    stage: stage.status === 'confirmed' ? { ...stage, version: 1 } : stage,
  }
}

const mapped = <T>(all: Readonly<Record<string, T>>, change: (one: T) => T): Record<string, T> =>
  Object.fromEntries(Object.entries(all).map(([id, one]) => [id, change(one)]))

const kept = <T>(all: Readonly<Record<string, T>>, wanted: (one: T) => boolean): Record<string, T> =>
  Object.fromEntries(Object.entries(all).filter(([, one]) => wanted(one)))
