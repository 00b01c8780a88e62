// Who is in the hearing, in which part, and with what in their hands.

import { type Actor, isSelf, UnknownEvent, type WordsId } from '../kernel/index.ts'
import type { PersonId } from '../people/index.ts'
import type { Device, MemberId, RosterEvent } from './events.ts'

type Role = 'participant' | 'scribe' | 'facilitator'

export type Member = {
  id: MemberId
  /** null: seated by name without a person behind it, or not for this audience. */
  person: PersonId | null
  name: WordsId
  device: Device
  role: Role
  /** `knocking`: came after opening and waits to be admitted. `left`: may come back. */
  presence: 'present' | 'left' | 'knocking'
  arrived: 'before-opening' | 'after-opening'
}

export type Roster = {
  members: Readonly<Record<MemberId, Member>>
  /** Removed before opening; they do not come back by the code. */
  removed: readonly PersonId[]
  /** The facilitator who declared to have no stake in the issue; a new facilitator declares anew. */
  noStake: MemberId | null
}

export const emptyRoster: Roster = { members: {}, removed: [], noStake: null }

export const memberById = (roster: Roster, id: MemberId): Member | null =>
  Object.hasOwn(roster.members, id) ? (roster.members[id] as Member) : null

export const memberOf = (roster: Roster, actor: Actor): Member | null =>
  Object.values(roster.members).find((member) => isSelf(actor, member.person)) ?? null

export const facilitatorOf = (roster: Roster): Member | null =>
  Object.values(roster.members).find(
    (member) => member.role === 'facilitator' && member.presence === 'present',
  ) ?? null

/** In the room: neither gone nor still at the door. */
export const present = (roster: Roster): Member[] =>
  Object.values(roster.members).filter((member) => member.presence === 'present')

/** The facilitator or the scribe, present: who may write. */
export const atConsole = (roster: Roster, actor: Actor): boolean => {
  const member = memberOf(roster, actor)
  return member !== null && member.presence === 'present' && member.role !== 'participant'
}

export const evolveRoster = (roster: Roster, event: RosterEvent): Roster => {
  switch (event.type) {
    case 'MemberJoined':
      return arriving(roster, { ...event, device: 'own', presence: 'present', arrived: 'before-opening' })
    case 'MemberSeated': {
      const arrived = event.exception ? 'after-opening' : 'before-opening'
      return arriving(roster, { ...event, person: null, device: 'none', presence: 'present', arrived })
    }
    case 'LateArrivalKnocked':
      return arriving(roster, { ...event, device: 'own', presence: 'knocking', arrived: 'after-opening' })
    case 'LatecomerAdmitted':
    case 'MemberReturned':
      return changed(roster, event.member, { presence: 'present' })
    case 'MemberLeft':
      return changed(roster, event.member, { presence: 'left' })
    case 'MemberRemoved':
      return without(roster, event.member, event.person)
    case 'DeviceSetAside':
      return changed(roster, event.member, { device: 'none' })
    case 'DeviceTakenUp':
      return changed(roster, event.member, { device: 'own' })
    case 'FacilitatorAppointed':
      return { ...changed(steppedDown(roster), event.member, { role: 'facilitator' }), noStake: null }
    case 'NoStakeDeclared':
      return { ...roster, noStake: event.member }
    case 'ScribeAppointed':
      return changed(roster, event.member, { role: 'scribe' })
    case 'ScribeRelieved':
      return changed(roster, event.member, { role: 'participant' })
    default:
      throw new UnknownEvent(event)
  }
}

const arriving = (
  roster: Roster,
  who: { member: MemberId } & Pick<Member, 'person' | 'name' | 'device' | 'presence' | 'arrived'>,
): Roster => {
  const { member: id, person, name, device, presence, arrived } = who
  const member: Member = { id, person, name, device, role: 'participant', presence, arrived }
  return { ...roster, members: { ...roster.members, [id]: member } }
}

const changed = (roster: Roster, id: MemberId, change: Partial<Member>): Roster => {
  const member = memberById(roster, id)
  if (!member) throw new Error(`The hearing has no member ${id}`)
  return { ...roster, members: { ...roster.members, [id]: { ...member, ...change } } }
}

const steppedDown = (roster: Roster): Roster => ({
  ...roster,
  members: Object.fromEntries(
    Object.entries(roster.members).map(([id, member]) => [
      id,
      member.role === 'facilitator' ? { ...member, role: 'participant' } : member,
    ]),
  ),
})

const without = (roster: Roster, id: MemberId, person: PersonId | null): Roster => {
  const { [id]: _gone, ...members } = roster.members
  return {
    members,
    removed: person === null ? roster.removed : [...roster.removed, person],
    noStake: roster.noStake === id ? null : roster.noStake,
  }
}
