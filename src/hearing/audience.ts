// Who looks at a hearing, and how much that eye may see.

import type { Actor } from '../kernel/index.ts'
import type { MemberId } from './events.ts'
import { type Hearing, hasOpened } from './hearing.ts'
import { memberOf } from './roster.ts'
import { arranges, galleryIsOpen, isRemoved } from './standings.ts'

export type Audience =
  /** Facilitator and scribe; before opening also those who arrange the roster. Sees everything. */
  | { kind: 'console' }
  /** Knows who is here, who speaks and who waits; of the entries only which are their own. */
  | { kind: 'participant'; member: MemberId }
  /** Came after the opening and waits to be let in: what the hearing is about, and what an outsider may see. */
  | { kind: 'doorstep'; member: MemberId; charts: boolean }
  /** The projector in the room: the charts, who holds the floor, the join code. */
  | { kind: 'wall' }
  /** The gallery: the charts, and never anybody. */
  | { kind: 'observer' }
  /** Host, keeper or convener of an opened hearing: who is here; the charts only where a gallery is open. */
  | { kind: 'keeper'; charts: boolean }

/** Null: nothing to see here for this actor. */
export const audienceOf = (state: Hearing, actor: Actor): Audience | null => {
  if (state.status === 'unborn' || isRemoved(state, actor)) return null
  const member = memberOf(state, actor)
  if (member?.presence === 'present' && member.role !== 'participant') return { kind: 'console' }
  if (!hasOpened(state) && arranges(state, actor)) return { kind: 'console' }
  if (member && member.presence !== 'knocking') return { kind: 'participant', member: member.id }
  if (arranges(state, actor)) return { kind: 'keeper', charts: galleryIsOpen(state) }
  if (member) return { kind: 'doorstep', member: member.id, charts: galleryIsOpen(state) }
  return galleryIsOpen(state) ? { kind: 'observer' } : null
}

/** The other faces that one may open besides one's own. */
const otherFaces = ['wall', 'gallery'] as const
export type Face = (typeof otherFaces)[number]
export const isFace = (name: string): name is Face => otherFaces.some((face) => face === name)

/** Nobody gets to see through another face what their own hides: both show the charts, so one must see those. */
export const mayAppearAs = (state: Hearing, actor: Actor, face: Face): boolean => {
  const own = audienceOf(state, actor)
  if (!own || !sightOf(own).charts) return false
  return face === 'gallery' ? hasOpened(state) : own.kind !== 'observer' && own.kind !== 'doorstep'
}

/** The audience of somebody who asked for a face, or for their own look. */
export const audienceAs = (state: Hearing, actor: Actor, face: Face | null): Audience | null => {
  if (face === null) return audienceOf(state, actor)
  if (!mayAppearAs(state, actor, face)) return null
  return face === 'wall' ? { kind: 'wall' } : { kind: 'observer' }
}

/** What an audience's eye takes in; `as-seen-by.ts` and `look-as.ts` obey it alike, which is the live law. */
export type Sight = {
  everything: boolean
  own: MemberId | null
  roster: boolean
  floor: 'all' | 'holder' | 'hidden'
  charts: boolean
  /** How wordings changed, and that somebody said "not quite" to which. */
  wordings: boolean
  joinCode: boolean
}

const blind: Sight = {
  everything: false,
  own: null,
  roster: false,
  floor: 'hidden',
  charts: false,
  wordings: false,
  joinCode: false,
}

export const sightOf = (audience: Audience): Sight => {
  switch (audience.kind) {
    case 'console':
      return {
        everything: true,
        own: null,
        roster: true,
        floor: 'all',
        charts: true,
        wordings: true,
        joinCode: true,
      }
    case 'participant':
      return {
        ...blind,
        own: audience.member,
        roster: true,
        floor: 'all',
        charts: true,
        wordings: true,
        joinCode: true,
      }
    case 'wall':
      return { ...blind, roster: true, floor: 'holder', charts: true, joinCode: true }
    case 'doorstep':
      return { ...blind, charts: audience.charts }
    case 'observer':
      return { ...blind, charts: true }
    case 'keeper':
      return { ...blind, roster: true, charts: audience.charts, joinCode: true }
  }
}
