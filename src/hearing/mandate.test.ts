import { describe, expect, it } from 'vitest'
import type { HearingInput } from './commands.ts'
import { isJoinCode, joinCodeFrom } from './join-code.ts'
import { sizeHint } from './terms.ts'
import { ada, chi, community, gathered, gus, hal, ivy, mandated, opened, terms } from './testing/cast.ts'
import { given } from './testing/given.ts'

const written: HearingInput<'draw-up-mandate'> = {
  community,
  joinCode: 'ktx4pm',
  issue: 'Nobody sleeps on Willow Street',
  convenedBy: 'The neighbours',
  outcomeOpen: true,
  gallery: 'open',
}

describe('drawing up a mandate', () => {
  it('[HE11] says what is asked and who asks, in the convener’s words', () => {
    given()
      .when(ivy, 'draw-up-mandate', {
        ...written,
        constraints: 'No new money',
        time: 'Two evenings',
        responder: 'The council',
        replyBy: '2027-03-31',
        expectedSize: 14,
      })
      .brings({
        type: 'HearingMandated',
        community,
        convener: 'person-ivy',
        joinCode: 'ktx4pm',
        terms: {
          issue: 'w-new',
          convenedBy: 'w-new-2',
          constraints: 'w-new-3',
          time: 'w-new-4',
          responder: 'w-new-5',
          replyBy: '2027-03-31',
          outcomeOpen: true,
          gallery: 'open',
          expectedSize: 14,
        },
      })
      .saying({
        'w-new': 'Nobody sleeps on Willow Street',
        'w-new-2': 'The neighbours',
        'w-new-3': 'No new money',
        'w-new-4': 'Two evenings',
        'w-new-5': 'The council',
      })
  })

  it('[HE11] says nothing where nobody has promised to answer', () => {
    const { events } = given().when(ivy, 'draw-up-mandate', { ...written, responder: ' ', replyBy: '' })
    expect(events[0]).toMatchObject({
      terms: { responder: null, replyBy: null, constraints: null, expectedSize: null },
    })
  })

  it('[HE11] is for hosts, and for keepers of that community', () => {
    given().when(hal, 'draw-up-mandate', written)
    given()
      .when(hal, 'draw-up-mandate', { ...written, community: 'elm-row' })
      .refused('not-your-community')
    given().when(chi, 'draw-up-mandate', written).denied()
    given(...mandated)
      .when(ivy, 'draw-up-mandate', written)
      .refused('already-mandated')
  })

  it('[HE11] needs an issue, a convener, a date that exists and a whole number of people', () => {
    const drawn = (change: Partial<typeof written>) =>
      given().when(ivy, 'draw-up-mandate', { ...written, ...change })
    drawn({ issue: ' \n ' }).refused('text-missing')
    drawn({ convenedBy: '' }).refused('text-missing')
    drawn({ replyBy: '2027-02-30' }).refused('reply-by-not-a-date')
    drawn({ replyBy: 'soon' }).refused('reply-by-not-a-date')
    drawn({ expectedSize: 0 }).refused('size-not-a-number')
    drawn({ expectedSize: 12.5 }).refused('size-not-a-number')
    drawn({ joinCode: 'KTX4PM' }).refused('join-code-malformed')
  })

  it('[HE15] takes a join code of six signs that nobody confuses', () => {
    expect(isJoinCode('ktx4pm')).toBe(true)
    for (const sign of '01ilouA-') expect(isJoinCode(`ktx4p${sign}`), sign).toBe(false)
    expect(isJoinCode('ktx4pmm')).toBe(false)
    for (const draw of [(_end: number) => 0, (end: number) => end - 1])
      expect(isJoinCode(joinCodeFrom(draw))).toBe(true)
  })

  it('[HE11] hints at sizes outside 8 to 20 and blocks none', () => {
    expect([2, 7, 8, 20, 21].map(sizeHint)).toEqual(['few', 'few', null, null, 'many'])
    given()
      .when(ivy, 'draw-up-mandate', { ...written, expectedSize: 2 })
      .brings(expect.anything())
  })
})

describe('revising a mandate', () => {
  it('[HE11] keeps what is not mentioned and drops what is blank', () => {
    const answered = { ...terms, responder: 'w-council', replyBy: '2027-03-31' } as const
    const drawn = given(...mandated, { type: 'MandateRevised', terms: answered })
    drawn
      .when(ivy, 'revise-mandate', { issue: 'Cars', responder: '', outcomeOpen: false, replyBy: null })
      .brings({
        type: 'MandateRevised',
        terms: { ...terms, issue: 'w-new', responder: null, replyBy: null, outcomeOpen: false },
      })
    drawn.when(ivy, 'revise-mandate', { gallery: 'closed', expectedSize: 9 }).brings({
      type: 'MandateRevised',
      terms: { ...answered, gallery: 'closed', expectedSize: 9 },
    })
  })

  it('[HE11] ends when the hearing opens, and is not the facilitator’s', () => {
    given(...opened)
      .when(ivy, 'revise-mandate', { issue: 'Cars' })
      .refused('mandate-fixed')
    given(...opened, { type: 'HearingClosed' })
      .when(ivy, 'revise-mandate', { issue: 'Cars' })
      .refused('closed')
    given(...gathered)
      .when(ada, 'revise-mandate', { issue: 'Cars' })
      .denied()
    given(...gathered)
      .when(ivy, 'revise-mandate', { issue: '' })
      .refused('text-missing')
  })

  it('[HE11] keeps the convener', () => {
    const revised = given(...mandated, { type: 'MandateRevised', terms: { ...terms, expectedSize: 9 } })
    expect(revised.state).toMatchObject({ mandate: { convener: 'person-ivy', expectedSize: 9 } })
  })
})

describe('opening', () => {
  it('[HE11] fixes the roster, ends joining and begins the first sitting', () => {
    const ready = given(...gathered).when(ada, 'open', {})
    ready.brings({ type: 'HearingOpened' }, { type: 'SittingBegan', number: 1 })
    expect(given(...ready.since).state).toMatchObject({
      status: 'sitting',
      sitting: 1,
      mode: 'reflecting',
      join: { open: false },
    })
  })

  it('[HE11] is refused where the outcome is not open', () => {
    given(...gathered, { type: 'MandateRevised', terms: { ...terms, outcomeOpen: false } })
      .when(ada, 'open', {})
      .refused('outcome-not-open')
  })

  it('[HE12] needs a facilitator who declared to have no stake', () => {
    const undeclared = gathered.filter(({ type }) => type !== 'NoStakeDeclared')
    given(...undeclared)
      .when(ada, 'open', {})
      .refused('stake-undeclared')
    given(...gathered)
      .when(ivy, 'open', {})
      .denied()
    given(...gathered)
      .when(gus, 'open', {})
      .denied()
  })

  it('[HE11] happens once', () => {
    given(...opened)
      .when(ada, 'open', {})
      .refused('already-opened')
    given(...opened, { type: 'HearingClosed' })
      .when(ada, 'open', {})
      .refused('closed')
  })
})

describe('sittings', () => {
  const recess = [...opened, { type: 'RecessCalled' } as const]

  it('[HE17] are numbered, with a recess between them', () => {
    given(...opened)
      .when(ada, 'call-recess', {})
      .brings({ type: 'RecessCalled' })
    given(...recess)
      .when(ada, 'begin-sitting', {})
      .brings({ type: 'SittingBegan', number: 2 })
    given(...recess)
      .when(ada, 'call-recess', {})
      .refused('in-recess')
    given(...opened)
      .when(ada, 'begin-sitting', {})
      .refused('already-sitting')
    given(...gathered)
      .when(ada, 'begin-sitting', {})
      .refused('not-opened')
  })

  it('[HE12] begin again only with a facilitator who declared to have no stake', () => {
    const handedOver = [...recess, { type: 'FacilitatorAppointed', member: 'ben', exception: true } as const]
    given(...handedOver)
      .when(ada, 'begin-sitting', {})
      .denied()
    given(...recess, { type: 'FacilitatorAppointed', member: 'ada', exception: true })
      .when(ada, 'begin-sitting', {})
      .refused('stake-undeclared')
  })

  it('[HE17] end with the closing, from a sitting or from a recess', () => {
    given(...opened)
      .when(ada, 'close', {})
      .brings({ type: 'HearingClosed' })
    given(...recess)
      .when(ada, 'close', {})
      .brings({ type: 'HearingClosed' })
    given(...opened, { type: 'HearingClosed' })
      .when(ada, 'close', {})
      .refused('closed')
    given(...gathered)
      .when(ada, 'close', {})
      .refused('not-opened')
  })
})
