// What belongs to what, and what became of each concern: the invitation "so what ought to be done about it?"

import { UnknownEvent } from '../kernel/index.ts'
import type { EntryEvent, EntryId, Link, LinkEvent } from './events.ts'

/** `lapsed`: the concern itself was struck or went to another chart. */
export type Invitation =
  | { status: 'open' }
  | { status: 'answered'; solution: EntryId }
  | { status: 'declined' }
  | { status: 'reframed'; problem: EntryId }
  | { status: 'lapsed' }

export type Links = {
  links: readonly Link[]
  /** By concern. */
  invitations: Readonly<Record<EntryId, Invitation>>
}

export const noLinks: Links = { links: [], invitations: {} }

export const invitationTo = (links: Links, concern: EntryId): Invitation | null =>
  Object.hasOwn(links.invitations, concern) ? (links.invitations[concern] as Invitation) : null

export const isLinked = (links: Links, link: Link): boolean => links.links.some((one) => same(one, link))

const same = (one: Link, other: Link): boolean =>
  one.from === other.from && one.to === other.to && one.kind === other.kind

export const evolveLinks = (links: Links, event: LinkEvent): Links => {
  switch (event.type) {
    case 'EntriesLinked': {
      const { from, to, kind } = event
      return { ...links, links: [...links.links, { from, to, kind }] }
    }
    case 'EntriesUnlinked':
      return reopened(
        { ...links, links: links.links.filter((one) => !same(one, event)) },
        event.from,
        event.to,
      )
    case 'InvitationOpened':
      return inviting(links, event.concern, { status: 'open' })
    case 'InvitationAnswered':
      return inviting(links, event.concern, { status: 'answered', solution: event.solution })
    case 'InvitationDeclined':
      return inviting(links, event.concern, { status: 'declined' })
    default:
      throw new UnknownEvent(event)
  }
}

/** What a change of an entry means for the invitation that it opened. */
export const afterEntry = (links: Links, event: EntryEvent): Links => {
  switch (event.type) {
    case 'EntryWithdrawn':
      return lapsed(links, event.entry)
    case 'EntryMoved':
      return lapsed(links, event.from)
    case 'ConcernReframed': {
      const reframes: Link = { from: event.entry, to: event.concern, kind: 'reframes' }
      const linked = { ...links, links: [...links.links, reframes] }
      return inviting(linked, event.concern, { status: 'reframed', problem: event.entry })
    }
    default:
      return links
  }
}

const inviting = (links: Links, concern: EntryId, invitation: Invitation): Links => ({
  ...links,
  invitations: { ...links.invitations, [concern]: invitation },
})

const lapsed = (links: Links, concern: EntryId): Links =>
  invitationTo(links, concern)?.status === 'open' ? inviting(links, concern, { status: 'lapsed' }) : links

/** Without the solution that answered it, a concern asks again, unless another solution answers it too. */
const reopened = (links: Links, solution: EntryId, concern: EntryId): Links => {
  const invitation = invitationTo(links, concern)
  if (invitation?.status !== 'answered' || invitation.solution !== solution) return links
  const other = links.links.find((one) => one.to === concern && one.kind === 'answers')
  return inviting(links, concern, other ? { status: 'answered', solution: other.from } : { status: 'open' })
}
