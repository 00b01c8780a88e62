// A person: somebody who speaks. Persons stand above communities; what a person is in one is told there.

import {
  type Actor,
  isSelf,
  type StreamId,
  type StreamKind,
  UnknownEvent,
  type WordsId,
} from '../kernel/index.ts'

export type PersonId = string

/** How a person came: by the host's link, with nothing but a name, or by a confirmed address. */
export type Way = 'host' | 'guest' | 'account'

export type PersonEvent =
  | { type: 'PersonArrived'; person: PersonId; name: WordsId; way: Way }
  | { type: 'BecameHost' }
  | { type: 'NameChanged'; name: WordsId }
  | { type: 'LanguageChosen'; language: string }
  | { type: 'EmailConfirmed'; email: WordsId }
  | { type: 'GuestClaimed'; guest: PersonId }

type ArrivedPerson = {
  status: 'arrived'
  id: PersonId
  name: WordsId
  way: Way
  host: boolean
  language: string | null
  /** The confirmed address that makes a person an account; null for a guest. */
  email: WordsId | null
  /** Guests whose words turned out to be this person's. */
  guests: readonly PersonId[]
}

export type Person = { status: 'unknown' } | ArrivedPerson

/** Persons belong to the house itself, not to one of its communities. */
const aboveCommunities = 'house'

const evolve = (person: Person, event: PersonEvent): Person => {
  if (event.type === 'PersonArrived') {
    const { person: id, name, way } = event
    return { status: 'arrived', id, name, way, host: way === 'host', language: null, email: null, guests: [] }
  }
  if (person.status === 'unknown') throw new Error(`${event.type} before anybody arrived`)
  switch (event.type) {
    case 'BecameHost':
      return { ...person, host: true }
    case 'NameChanged':
      return { ...person, name: event.name }
    case 'LanguageChosen':
      return { ...person, language: event.language }
    case 'EmailConfirmed':
      return { ...person, email: event.email }
    case 'GuestClaimed':
      return { ...person, guests: [...person.guests, event.guest] }
    default:
      throw new UnknownEvent(event)
  }
}

export type PersonStanding = 'anonymous' | 'host' | 'person' | 'self'

const standings = (person: Person, actor: Actor): PersonStanding[] => {
  const host: PersonStanding[] = actor.host ? ['host'] : []
  if (actor.persons.length === 0) return actor.host ? host : ['anonymous']
  const self: PersonStanding[] = person.status === 'arrived' && isSelf(actor, person.id) ? ['self'] : []
  return [...host, 'person', ...self]
}

export const personKind: StreamKind<Person, PersonEvent> = {
  name: 'person',
  initial: { status: 'unknown' },
  evolve,
  communityOf: () => aboveCommunities,
  standings,
}

export const personStream = (id: PersonId): StreamId => `${personKind.name}/${id}`
