import { describe, expect, it } from 'vitest'
import type { HearingEvent } from './events.ts'
import { facilitatorOf } from './roster.ts'
import {
  ada,
  ben,
  chi,
  chiHasSpoken,
  chiSpeaks,
  dov,
  gathered,
  hal,
  ivy,
  mandated,
  opened,
} from './testing/cast.ts'
import { given, openedState } from './testing/given.ts'

const adaLeft: HearingEvent = { type: 'MemberLeft', member: 'ada' }

describe('the facilitator', () => {
  it('[HE12] is appointed by those who arrange, and declares anew to have no stake', () => {
    const changed = given(...gathered).when(ivy, 'appoint-facilitator', { member: 'dov' })
    changed.brings({ type: 'FacilitatorAppointed', member: 'dov', exception: false })
    const { state } = given(...changed.since)
    expect(state).toMatchObject({
      noStake: null,
      members: { ada: { role: 'participant' }, dov: { role: 'facilitator' } },
    })
    given(...changed.since)
      .when(dov, 'declare-no-stake', {})
      .brings({ type: 'NoStakeDeclared', member: 'dov' })
    given(...changed.since)
      .when(ada, 'declare-no-stake', {})
      .denied()
    given(...gathered)
      .when(ada, 'declare-no-stake', {})
      .changesNothing()
    given(...gathered)
      .when(ivy, 'appoint-facilitator', { member: 'ada' })
      .changesNothing()
    given(...gathered)
      .when(chi, 'appoint-facilitator', { member: 'chi' })
      .denied()
  })

  it('[HE12] may be host, keeper or convener themselves, joining in the same breath', () => {
    given(...mandated)
      .when(ivy, 'take-facilitation', { name: 'Ivy' })
      .brings(
        { type: 'MemberJoined', member: 'new', person: 'person-ivy', name: 'w-new-2' },
        { type: 'FacilitatorAppointed', member: 'new', exception: false },
      )
    const ivyJoined: HearingEvent = {
      type: 'MemberJoined',
      member: 'ivy',
      person: 'person-ivy',
      name: 'w-ivy',
    }
    given(...mandated, ivyJoined)
      .when(ivy, 'take-facilitation', {})
      .brings({ type: 'FacilitatorAppointed', member: 'ivy', exception: false })
    given(...mandated, ivyJoined, { type: 'MemberLeft', member: 'ivy' })
      .when(ivy, 'take-facilitation', {})
      .refused('you-left')
    given(...mandated)
      .when(hal, 'take-facilitation', {})
      .refused('name-missing')
    given(...gathered)
      .when(chi, 'take-facilitation', { name: 'Chi' })
      .denied()
  })

  it('[HE12] needs a device', () => {
    given(...gathered)
      .when(ivy, 'appoint-facilitator', { member: 'eve' })
      .refused('needs-a-device')
  })

  it('[HE12] has no turn and no entry', () => {
    given(...opened)
      .when(ada, 'ask-for-floor', {})
      .refused('facilitator-listens')
    given(...opened)
      .when(ben, 'give-floor', { member: 'ada' })
      .refused('facilitator-listens')
    given(...opened)
      .when(ben, 'hold-interjection', { member: 'ada' })
      .refused('facilitator-listens')
    given(...opened)
      .when(ben, 'record-entry', { chart: 'data', text: 'x', speaker: 'ada' })
      .refused('facilitator-listens')
  })

  it('[HE12] hands over from the console, to somebody who has not spoken', () => {
    given(...chiSpeaks)
      .when(ada, 'appoint-facilitator', { member: 'ben' })
      .brings({
        type: 'FacilitatorAppointed',
        member: 'ben',
        exception: true,
      })
    given(...chiSpeaks)
      .when(ada, 'appoint-facilitator', { member: 'chi' })
      .refused('has-spoken')
    const onPaper = [...opened, ...chiHasSpoken.filter(({ type }) => type === 'EntryRecorded')]
    given(...onPaper)
      .when(ada, 'appoint-facilitator', { member: 'chi' })
      .refused('has-spoken')
  })

  it('[HE12] is not replaced from outside while present, and can be when gone', () => {
    given(...opened)
      .when(ivy, 'appoint-facilitator', { member: 'dov' })
      .refused('has-facilitator')
    given(...opened)
      .when(ivy, 'take-facilitation', { name: 'Ivy' })
      .refused('has-facilitator')
    given(...opened, adaLeft)
      .when(ivy, 'appoint-facilitator', { member: 'dov' })
      .brings({
        type: 'FacilitatorAppointed',
        member: 'dov',
        exception: true,
      })
    given(...opened, adaLeft)
      .when(ivy, 'take-facilitation', { name: 'Ivy' })
      .brings(
        { type: 'LateArrivalKnocked', member: 'new', person: 'person-ivy', name: 'w-new-2' },
        { type: 'LatecomerAdmitted', member: 'new' },
        { type: 'FacilitatorAppointed', member: 'new', exception: true },
      )
  })

  it('[HE12] who left is none, until they come back', () => {
    expect(facilitatorOf(openedState(...opened, adaLeft))).toBe(null)
    given(...opened, adaLeft)
      .when(ada, 'give-floor', { member: 'chi' })
      .denied()
    const back = openedState(...opened, adaLeft, { type: 'MemberReturned', member: 'ada' })
    expect(facilitatorOf(back)?.id).toBe('ada')
  })
})

describe('the scribe', () => {
  it('[HE2] is appointed and relieved at any time, by hot hand-over', () => {
    given(...opened)
      .when(ada, 'appoint-scribe', { member: 'dov' })
      .brings({ type: 'ScribeAppointed', member: 'dov' })
    given(...opened)
      .when(ben, 'relieve-scribe', { member: 'ben' })
      .brings({ type: 'ScribeRelieved', member: 'ben' })
    given(...opened)
      .when(ada, 'appoint-scribe', { member: 'ben' })
      .changesNothing()
    given(...opened)
      .when(ada, 'relieve-scribe', { member: 'chi' })
      .changesNothing()
    given(...opened)
      .when(ada, 'appoint-scribe', { member: 'eve' })
      .refused('needs-a-device')
    given(...opened)
      .when(ada, 'appoint-scribe', { member: 'ada' })
      .refused('facilitator-writes-anyway')
    given(...opened)
      .when(chi, 'appoint-scribe', { member: 'chi' })
      .denied()
  })

  it('[HE2] is appointed from outside only before the opening', () => {
    given(...gathered)
      .when(ivy, 'appoint-scribe', { member: 'dov' })
      .brings({ type: 'ScribeAppointed', member: 'dov' })
    given(...opened)
      .when(ivy, 'appoint-scribe', { member: 'dov' })
      .refused('only-at-the-console')
  })

  it('[HE2] writes like the facilitator, and may speak', () => {
    given(...opened)
      .when(ben, 'ask-for-floor', {})
      .brings({ type: 'FloorAsked', turn: 'new', member: 'ben' })
    given(...chiSpeaks).when(ben, 'record-entry', { chart: 'data', text: 'It was dark' }).said
  })
})
