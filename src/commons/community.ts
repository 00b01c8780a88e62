// A community: what it is called and for, and who keeps it. The rest of the commons comes to stand on this.

import { type Actor, type StreamId, type StreamKind, UnknownEvent, type WordsId } from '../kernel/index.ts'
import type { PersonId } from '../people/index.ts'

export type CommunityId = string

export type CommunityEvent =
  | {
      type: 'CommunityFounded'
      community: CommunityId
      name: WordsId
      purpose: WordsId
      language: string
      keeper: PersonId
    }
  | { type: 'CommunityRevised'; name: WordsId; purpose: WordsId; language: string }
  | { type: 'KeeperAppointed'; person: PersonId; by: PersonId }
  | { type: 'KeeperReleased'; person: PersonId; by: PersonId }
  | { type: 'PersonRemoved'; person: PersonId; by: PersonId }
  | { type: 'PersonReadmitted'; person: PersonId; by: PersonId }

type FoundedCommunity = {
  status: 'founded'
  id: CommunityId
  name: WordsId
  purpose: WordsId
  language: string
  keepers: readonly PersonId[]
  removed: readonly PersonId[]
}

export type Community = { status: 'unfounded' } | FoundedCommunity

const without = (persons: readonly PersonId[], person: PersonId) => persons.filter((one) => one !== person)

const evolve = (community: Community, event: CommunityEvent): Community => {
  if (event.type === 'CommunityFounded') {
    const { community: id, name, purpose, language, keeper } = event
    return { status: 'founded', id, name, purpose, language, keepers: [keeper], removed: [] }
  }
  if (community.status === 'unfounded') throw new Error(`${event.type} before the founding`)
  switch (event.type) {
    case 'CommunityRevised':
      return { ...community, name: event.name, purpose: event.purpose, language: event.language }
    case 'KeeperAppointed':
      return { ...community, keepers: [...community.keepers, event.person] }
    case 'KeeperReleased':
      return { ...community, keepers: without(community.keepers, event.person) }
    case 'PersonRemoved':
      return { ...community, removed: [...community.removed, event.person] }
    case 'PersonReadmitted':
      return { ...community, removed: without(community.removed, event.person) }
    default:
      throw new UnknownEvent(event)
  }
}

export type CommunityStanding = 'anonymous' | 'removed' | 'person' | 'keeper' | 'host'

/** Read from the community itself, not from the actor's lists, so that nobody acts on an office that has just ended. */
const standings = (community: Community, actor: Actor): CommunityStanding[] => {
  const host: CommunityStanding[] = actor.host ? ['host'] : []
  if (actor.persons.length === 0) return actor.host ? host : ['anonymous']
  if (community.status === 'unfounded') return [...host, 'person']
  const among = (persons: readonly PersonId[]) => actor.persons.some((person) => persons.includes(person))
  if (among(community.removed) || actor.removedFrom.includes(community.id)) return [...host, 'removed']
  return [...host, 'person', ...(among(community.keepers) ? (['keeper'] as const) : [])]
}

export const communityKind: StreamKind<Community, CommunityEvent> = {
  name: 'community',
  initial: { status: 'unfounded' },
  evolve,
  communityOf: (community) => (community.status === 'founded' ? community.id : null),
  standings,
}

export const communityStream = (id: CommunityId): StreamId => `${communityKind.name}/${id}`

/** Whose name stands under an act here. @throws Error for an actor who is nobody, whom the table of rights keeps out. */
export const actingPerson = (actor: Actor): PersonId => {
  const person = actor.persons[0]
  if (person === undefined) throw new Error('Nobody acts in a community without being a person')
  return person
}
