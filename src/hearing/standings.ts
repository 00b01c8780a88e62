// What somebody is to a hearing: the columns of the table of rights.

import { type Actor, isSelf } from '../kernel/index.ts'
import { type Arranged, type Hearing, hasOpened } from './hearing.ts'
import { type Member, memberOf } from './roster.ts'

export const standingNames = [
  'host',
  'keeper',
  'convener',
  'facilitator',
  'scribe',
  'participant',
  /** May look at the charts because the mandate opens a gallery. */
  'observer',
  /** Signed in, with no relation to this hearing. */
  'outsider',
  /** Nobody in particular: no person at all. */
  'anonymous',
  /** Removed from the community or from this roster. Nothing else counts then. */
  'removed',
] as const
export type Standing = (typeof standingNames)[number]

export const standings = (state: Hearing, actor: Actor): readonly Standing[] => {
  if (state.status === 'unborn') return beforeMandate(actor)
  if (isRemoved(state, actor)) return ['removed']
  const member = memberOf(state, actor)
  const offices: Standing[] = [...officesOf(state, actor), ...(member ? partOf(member) : [])]
  if (offices.length > 0) return offices
  const nobodyInParticular: Standing = actor.persons.length === 0 ? 'anonymous' : 'outsider'
  return galleryIsOpen(state) ? ['observer', nobodyInParticular] : [nobodyInParticular]
}

export const galleryIsOpen = (state: Hearing): boolean => hasOpened(state) && state.mandate.gallery === 'open'

/** Host, keeper and convener arrange the hearing; none of them writes in it. */
export const arranges = (state: Hearing, actor: Actor): boolean =>
  state.status !== 'unborn' && officesOf(state, actor).length > 0

export const isRemoved = (state: Arranged, actor: Actor): boolean =>
  actor.removedFrom.includes(state.community) || state.removed.some((person) => isSelf(actor, person))

const officesOf = (state: Arranged, actor: Actor): Standing[] => [
  ...(actor.host ? (['host'] as const) : []),
  ...(actor.keeperOf.includes(state.community) ? (['keeper'] as const) : []),
  ...(isSelf(actor, state.mandate.convener) ? (['convener'] as const) : []),
]

/** Whoever has left keeps the right to come back; whoever knocks has none yet. */
const partOf = (member: Member): Standing[] => {
  if (member.presence === 'knocking') return []
  return [member.presence === 'left' ? 'participant' : member.role]
}

const beforeMandate = (actor: Actor): Standing[] => {
  if (actor.persons.length === 0) return ['anonymous']
  const offices: Standing[] = [
    ...(actor.host ? (['host'] as const) : []),
    ...(actor.keeperOf.length > 0 ? (['keeper'] as const) : []),
  ]
  return offices.length > 0 ? offices : ['outsider']
}
