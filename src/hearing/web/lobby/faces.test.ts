import { describe, expect, it } from 'vitest'
import { type Actor, fold } from '../../../kernel/index.ts'
import {
  audienceOf,
  type HearingEvent,
  hearingKind,
  lookAs,
  mayAppearAs,
  memberOf,
  unborn,
} from '../../index.ts'
import { ada, ben, chi, fay, gathered, gus, hal, ivy, opened, terms } from '../../testing/cast.ts'
import { facesFor } from './faces.tsx'

const seen = (actor: Actor, events: readonly HearingEvent[]) => {
  const state = fold(hearingKind, unborn, events)
  const audience = audienceOf(state, actor)
  if (!audience) return { state, faces: null }
  const look = lookAs(state, audience)
  return { state, faces: facesFor(look, audience, look.status === 'unborn' ? null : memberOf(look, actor)) }
}
const faces = (actor: Actor, events: readonly HearingEvent[]) => seen(actor, events).faces

const withoutGallery = (events: readonly HearingEvent[]): HearingEvent[] =>
  events.map((event) =>
    event.type === 'HearingMandated' ? { ...event, terms: { ...terms, gallery: 'closed' as const } } : event,
  )
const knocked: HearingEvent = {
  type: 'LateArrivalKnocked',
  member: 'fay',
  person: 'person-fay',
  name: 'w-fay',
}

describe('The ways from a hearing’s page', () => {
  it('lead each to their own place', () => {
    expect(faces(ada, opened)).toEqual(['console', 'wall', 'gallery', 'charts'])
    expect(faces(ben, opened)).toEqual(['seat', 'console', 'wall', 'gallery', 'charts'])
    expect(faces(chi, gathered)).toEqual(['seat', 'wall'])
    expect(faces(ivy, gathered)).toEqual(['wall'])
    expect(faces(gus, opened)).toEqual(['gallery', 'charts'])
    expect(faces(fay, [...opened, knocked])).toEqual(['seat', 'gallery', 'charts'])
  })

  it('lead a keeper to no charts where no gallery is open', () => {
    expect(faces(hal, withoutGallery(opened))).toEqual([])
    expect(faces(fay, withoutGallery([...opened, knocked]))).toEqual(['seat'])
    expect(faces(gus, withoutGallery(opened))).toBeNull()
  })

  it('lead nobody to a door that is shut', () => {
    for (const events of [gathered, opened, [...opened, knocked], withoutGallery(opened)])
      for (const actor of [ada, ben, chi, fay, gus, hal, ivy]) {
        const { state, faces } = seen(actor, events)
        for (const face of ['wall', 'gallery'] as const)
          if (faces?.includes(face)) expect(mayAppearAs(state, actor, face)).toBe(true)
      }
  })
})
