import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { asSeenBy } from './as-seen-by.ts'
import type { Audience } from './audience.ts'
import type { HearingEvent } from './events.ts'
import { histories } from './testing/histories.ts'

const told = fc.sample(histories(), { numRuns: 300, seed: 7 }).flatMap(({ events }) => events)
const kinds = [...new Set(told.map(({ type }) => type))].sort()

const mandate = ['HearingMandated', 'JoiningClosed', 'JoiningOpened', 'MandateRevised']
const sittings = ['HearingClosed', 'HearingOpened', 'ModeSet', 'RecessCalled', 'SittingBegan']
const roster = [
  ...['DeviceSetAside', 'DeviceTakenUp', 'FacilitatorAppointed', 'LateArrivalKnocked', 'LatecomerAdmitted'],
  ...['MemberJoined', 'MemberLeft', 'MemberRemoved', 'MemberReturned', 'MemberSeated'],
  ...['NoStakeDeclared', 'ScribeAppointed', 'ScribeRelieved'],
]
const holder = ['FloorGiven', 'FloorYielded', 'TurnHeard', 'TurnPaused']
const requests = ['FloorAsked', 'RequestWithdrawn']
const interjections = [
  ...['InterjectionHeld', 'InterjectionLetGo', 'InterjectionTakenAsConcern', 'InterjectionTakenUp'],
]
const charts = [
  ...[
    'ConcernReframed',
    'EntriesLinked',
    'EntriesUnlinked',
    'EntryAmended',
    'EntryConfirmed',
    'EntryDisputed',
  ],
  ...['EntryErased', 'EntryMoved', 'EntryRecorded', 'EntryReflected', 'EntryWithdrawn'],
  ...['InvitationAnswered', 'InvitationDeclined', 'InvitationOpened'],
]

/** The kinds of events of which this audience gets at least one. */
const gets = (audience: Audience): string[] => [
  ...new Set(told.flatMap((event) => asSeenBy(event, audience) ?? []).map(({ type }) => type)),
]
const seen = (...groups: string[][]) => groups.flat().sort()

describe('what an audience gets', () => {
  it('[HE21] [HE22] [HE23] [HE24] is what its face shows, event by event', () => {
    const nobodys: Audience = { kind: 'participant', member: 'nobody' }
    expect(gets({ kind: 'console' }).sort()).toEqual(kinds)
    expect(gets(nobodys).sort()).toEqual(seen(mandate, sittings, roster, holder, requests, charts))
    expect(gets({ kind: 'wall' }).sort()).toEqual(seen(mandate, sittings, roster, holder, charts))
    expect(gets({ kind: 'observer' }).sort()).toEqual(seen(mandate, sittings, charts))
    expect(gets({ kind: 'keeper', charts: true }).sort()).toEqual(seen(mandate, sittings, roster, charts))
    expect(gets({ kind: 'keeper', charts: false }).sort()).toEqual(seen(mandate, sittings, roster))
    expect(gets({ kind: 'doorstep', member: 'nobody', charts: false }).sort()).toEqual(
      seen(mandate, sittings),
    )
    expect(seen(mandate, sittings, roster, holder, requests, interjections, charts)).toEqual(kinds)
  })

  it('[HE22] holds the interjections of a participant’s own, and only those', () => {
    const held: HearingEvent = { type: 'InterjectionHeld', interjection: 'i1', member: 'dov' }
    for (const event of told.filter(({ type }) => interjections.includes(type)).concat(held)) {
      const member = 'member' in event ? event.member : ''
      expect(asSeenBy(event, { kind: 'participant', member })).toEqual(event)
      expect(asSeenBy(event, { kind: 'participant', member: 'another' })).toBe(null)
    }
  })

  it('[HE22] names no person but one’s own, and no convener', () => {
    for (const event of told) {
      if (!('person' in event)) continue
      const own = asSeenBy(event, { kind: 'participant', member: event.member })
      if (event.type !== 'MemberRemoved') expect(own).toEqual(event)
      for (const audience of [
        { kind: 'wall' },
        { kind: 'participant', member: 'x' },
        { kind: 'keeper', charts: true },
      ] as const)
        expect(asSeenBy(event, audience)).toMatchObject({ person: null })
    }
    const mandated = told.find(({ type }) => type === 'HearingMandated') as HearingEvent
    expect(asSeenBy(mandated, { kind: 'wall' })).toMatchObject({ convener: null, joinCode: 'ktx4pm' })
    expect(asSeenBy(mandated, { kind: 'observer' })).toMatchObject({ convener: null, joinCode: null })
  })
})
