import { describe, expect, it } from 'vitest'
import type { HearingEvent } from './events.ts'
import {
  ada,
  ben,
  chi,
  chiSpeaks,
  dov,
  eve,
  fay,
  gathered,
  gus,
  hal,
  ivy,
  mandated,
  opened,
} from './testing/cast.ts'
import { given, openedState } from './testing/given.ts'

const code = 'ktx4pm'
const knocked: HearingEvent = {
  type: 'LateArrivalKnocked',
  member: 'fay',
  person: 'person-fay',
  name: 'w-fay',
}
const chiLeft: HearingEvent = { type: 'MemberLeft', member: 'chi' }

describe('joining', () => {
  it('[HE15] takes the code on the wall and a name', () => {
    given(...mandated)
      .when(fay, 'join', { code, name: '  Fay\u202e of\nnumber 9 ' })
      .brings({ type: 'MemberJoined', member: 'new', person: 'person-fay', name: 'w-new-2' })
      .saying({ 'w-new-2': 'Fay of number 9' })
    given(...mandated)
      .when(fay, 'join', { code: 'aaaaaa', name: 'Fay' })
      .refused('join-code-wrong')
    given(...mandated, { type: 'JoiningClosed' })
      .when(fay, 'join', { code, name: 'Fay' })
      .refused('joining-closed')
    given(...mandated)
      .when(fay, 'join', { code, name: ' ' })
      .refused('name-missing')
    given(...mandated)
      .when(fay, 'join', { code, name: 'F'.repeat(81) })
      .refused('name-too-long', { most: 80 })
    given(...mandated)
      .when(fay, 'join', { code, name: '\u200e\u3164' })
      .refused('name-missing')
    given(...mandated).when(fay, 'join', { code, name: '🌳'.repeat(80) }).said
  })

  it('[HE15] a second time changes nothing', () => {
    given(...gathered)
      .when(chi, 'join', { code, name: 'Chi again' })
      .changesNothing()
  })

  it('[HE13] ends with the opening', () => {
    given(...opened)
      .when(fay, 'join', { code, name: 'Fay' })
      .refused('roster-fixed')
    given().when(fay, 'join', { code, name: 'Fay' }).refused('not-mandated')
  })

  it('[HE15] is closed and opened again by those who arrange, and by the facilitator', () => {
    given(...gathered)
      .when(ada, 'close-joining', {})
      .brings({ type: 'JoiningClosed' })
    given(...gathered)
      .when(ada, 'open-joining', {})
      .changesNothing()
    const shut = given(...gathered, { type: 'JoiningClosed' })
    shut.when(hal, 'open-joining', {}).brings({ type: 'JoiningOpened' })
    shut.when(ivy, 'close-joining', {}).changesNothing()
    shut.when(chi, 'open-joining', {}).denied()
    given(...opened)
      .when(ada, 'open-joining', {})
      .refused('roster-fixed')
  })

  it('[HE15] is not for those who were removed before the opening', () => {
    const removed = given(...gathered).when(ada, 'remove-member', { member: 'chi' })
    removed.brings({ type: 'MemberRemoved', member: 'chi', person: 'person-chi' })
    given(...removed.since)
      .when(chi, 'join', { code, name: 'Chi' })
      .denied()
  })
})

describe('the roster', () => {
  it('[HE13] loses nobody once the hearing has opened', () => {
    given(...opened)
      .when(ada, 'remove-member', { member: 'chi' })
      .refused('roster-fixed')
    given(...gathered)
      .when(ada, 'remove-member', { member: 'ada' })
      .refused('facilitator-stays')
    given(...gathered)
      .when(ada, 'remove-member', { member: 'nobody' })
      .refused('no-such-member')
    given(...gathered)
      .when(ben, 'remove-member', { member: 'chi' })
      .denied()
  })

  it('[HE13] lets latecomers knock and the console admit them, as a logged exception', () => {
    given(...opened)
      .when(fay, 'knock', { code, name: 'Fay' })
      .brings({ type: 'LateArrivalKnocked', member: 'new', person: 'person-fay', name: 'w-new-2' })
    given(...opened)
      .when(fay, 'knock', { code: 'aaaaaa', name: 'Fay' })
      .refused('join-code-wrong')
    given(...gathered)
      .when(fay, 'knock', { code, name: 'Fay' })
      .refused('not-opened')
    given(...opened, knocked)
      .when(fay, 'knock', { code, name: 'Fay' })
      .changesNothing()
    const admitted = given(...opened, knocked).when(ben, 'admit', { member: 'fay' })
    admitted.brings({ type: 'LatecomerAdmitted', member: 'fay' })
    expect(openedState(...admitted.since).members.fay).toMatchObject({
      presence: 'present',
      arrived: 'after-opening',
    })
    given(...admitted.since)
      .when(ada, 'admit', { member: 'fay' })
      .changesNothing()
    given(...opened)
      .when(ada, 'admit', { member: 'fay' })
      .refused('no-such-member')
    given(...opened, knocked)
      .when(ivy, 'admit', { member: 'fay' })
      .denied()
  })

  it('[HE13] gives whoever knocks no part in the hearing yet', () => {
    given(...opened, knocked)
      .when(fay, 'ask-for-floor', {})
      .denied()
    given(...opened, knocked)
      .when(ada, 'give-floor', { member: 'fay' })
      .refused('not-admitted')
    given(...opened, knocked)
      .when(fay, 'leave', {})
      .denied()
  })

  it('[HE13] seats people without a device, after the opening from the console only', () => {
    const seated = { type: 'MemberSeated', member: 'new', name: 'w-new-2' } as const
    given(...gathered)
      .when(ivy, 'seat-member', { name: 'Eli' })
      .brings({ ...seated, exception: false })
    const late = given(...opened).when(ben, 'seat-member', { name: 'Eli' })
    late.brings({ ...seated, exception: true })
    expect(openedState(...late.since).members.new).toMatchObject({
      device: 'none',
      arrived: 'after-opening',
      person: null,
    })
    given(...opened)
      .when(ivy, 'seat-member', { name: 'Eli' })
      .refused('roster-fixed')
    given(...opened)
      .when(ada, 'seat-member', { name: '' })
      .refused('name-missing')
  })
})

describe('leaving', () => {
  it('[HE14] is anyone’s right at any time, and so is coming back', () => {
    given(...opened)
      .when(chi, 'leave', {})
      .brings(chiLeft)
    given(...gathered)
      .when(chi, 'leave', {})
      .brings(chiLeft)
    given(...opened, { type: 'RecessCalled' })
      .when(ada, 'leave', {})
      .brings({ type: 'MemberLeft', member: 'ada' })
    given(...opened, chiLeft)
      .when(chi, 'leave', {})
      .changesNothing()
    given(...opened, chiLeft)
      .when(chi, 'come-back', {})
      .brings({ type: 'MemberReturned', member: 'chi' })
    given(...opened)
      .when(chi, 'come-back', {})
      .changesNothing()
    given(...opened)
      .when(gus, 'leave', {})
      .denied()
  })

  it('[HE14] yields a turn that is held or paused, and takes a request back', () => {
    const state = openedState(
      ...chiSpeaks,
      { type: 'FloorGiven', turn: 'dov-1', member: 'dov' },
      { type: 'FloorAsked', turn: 'eve-1', member: 'eve' },
      chiLeft,
      { type: 'MemberLeft', member: 'eve' },
    )
    expect(Object.values(state.turns)).toEqual([
      { id: 'chi-1', member: 'chi', status: 'yielded' },
      { id: 'dov-1', member: 'dov', status: 'holding' },
    ])
  })

  it('[HE14] means that one cannot speak until one is back', () => {
    given(...opened, chiLeft)
      .when(chi, 'ask-for-floor', {})
      .refused('you-left')
    given(...opened, chiLeft)
      .when(ada, 'give-floor', { member: 'chi' })
      .refused('member-left')
  })
})

describe('a device', () => {
  const setAside: HearingEvent = { type: 'DeviceSetAside', member: 'chi' }

  it('[HE4] is set aside by its owner or from the console, and logged', () => {
    given(...opened)
      .when(chi, 'set-aside-device', { member: 'chi' })
      .brings(setAside)
    given(...opened)
      .when(ben, 'set-aside-device', { member: 'chi' })
      .brings(setAside)
    given(...opened)
      .when(dov, 'set-aside-device', { member: 'chi' })
      .refused('only-at-the-console')
    given(...opened)
      .when(ada, 'set-aside-device', { member: 'eve' })
      .changesNothing()
  })

  it('[HE4] is taken up again by itself as soon as its owner acts from it', () => {
    const takenUp: HearingEvent = { type: 'DeviceTakenUp', member: 'chi' }
    const without = given(...opened, setAside)
    without.when(chi, 'take-up-device', {}).brings(takenUp)
    without.when(chi, 'ask-for-floor', {}).brings(takenUp, { type: 'FloorAsked', turn: 'new', member: 'chi' })
    given(...opened)
      .when(chi, 'take-up-device', {})
      .changesNothing()
    given(...opened, setAside, chiLeft)
      .when(chi, 'come-back', {})
      .brings(takenUp, { type: 'MemberReturned', member: 'chi' })
    given(...opened)
      .when(eve, 'take-up-device', {})
      .denied()
  })
})
