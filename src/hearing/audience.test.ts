import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Actor, canonical, fold, nobody, type WordBook, wordsIn } from '../kernel/index.ts'
import { asSeenBy } from './as-seen-by.ts'
import { type Audience, audienceAs, audienceOf, mayAppearAs } from './audience.ts'
import { entryById } from './charts.ts'
import type { HearingEvent } from './events.ts'
import type { Hearing } from './hearing.ts'
import { hearingKind } from './hearing-stream.ts'
import { lookAs } from './look-as.ts'
import { standings } from './standings.ts'
import {
  ada,
  ben,
  chi,
  chiHasSpoken,
  chiSpeaks,
  dov,
  fay,
  gathered,
  gus,
  hal,
  ivy,
  mandated,
  opened,
  terms,
} from './testing/cast.ts'
import { given } from './testing/given.ts'
import { type History, type HistoryCommand, histories, retold } from './testing/histories.ts'
import { typedCharts } from './typed-charts.ts'

const observer: Audience = { kind: 'observer' }
const removed: Actor = { ...chi, removedFrom: ['willow-street'] }
const closedGallery = (events: readonly HearingEvent[]): HearingEvent[] => [
  ...mandated,
  { type: 'MandateRevised', terms: { ...terms, gallery: 'closed' } },
  ...events.slice(1),
]

const looking = (events: readonly HearingEvent[], audience: Audience) =>
  lookAs(given(...events).state, audience) as Exclude<Hearing, { status: 'unborn' | 'mandated' }>

/** Every byte that an observer can get: each event, the look afterwards, the words in it, the typed charts. */
const bytesFor = (audience: Audience, { events, steps, state }: History): string => {
  const said: WordBook = Object.fromEntries(
    steps.flatMap((step) => step.happened.flatMap(({ says }) => says)).map(({ id, text }) => [id, text]),
  )
  const seen = events.map((event) => asSeenBy(event, audience))
  const look = lookAs(state, audience)
  const words = wordsIn([seen, look]).map((id) => said[id] ?? null)
  const typed = look.status === 'unborn' || look.status === 'mandated' ? null : typedCharts(look, said)
  return canonical({ seen, look, words, typed })
}

const swapped = <T>(value: T, one: string, other: string): T => {
  const names: Record<string, string> = { [one]: other, [other]: one }
  return JSON.parse(JSON.stringify(value), (_, inner) =>
    typeof inner === 'string' ? (names[inner] ?? inner) : inner,
  )
}

describe('an observer', () => {
  it('[HE21] gets the same bytes when two speakers change places', () => {
    const differing = { charts: 0 }
    fc.assert(
      fc.property(histories({ gallery: 'open' }), (history) => {
        const open = history.steps.findIndex(({ command }) => command.act === 'open')
        const { state } = retold(history.steps.slice(0, open + 1).map(({ command }) => command))
        const memberOf = (actor: Actor) =>
          state.status === 'unborn'
            ? undefined
            : Object.values(state.members).find(({ person }) => person === actor.persons[0])
        const [one, other] = [memberOf(chi), memberOf(dov)]
        // The two must be alike up to the opening: whoever sits in another chair is no stranger's double.
        fc.pre(
          one?.device === other?.device && one?.role === other?.role && one?.presence === other?.presence,
        )
        const places = history.steps.map(({ command }, index): HistoryCommand => {
          if (index <= open) return command
          const actor = swapped(command.actor, 'person-chi', 'person-dov')
          return { ...command, actor, input: swapped(command.input, one?.id ?? '', other?.id ?? '') }
        })
        const exchanged = retold(places)
        expect(exchanged.steps).toHaveLength(history.steps.length)
        expect(bytesFor(observer, exchanged)).toBe(bytesFor(observer, history))
        if (canonical(exchanged.state) !== canonical(history.state)) differing.charts++
      }),
      { numRuns: 60 },
    )
    expect(differing.charts).toBeGreaterThan(10)
  })

  it('[HE21] never gets the id or the name of any member, nor what a speaker meant instead', () => {
    fc.assert(
      fc.property(histories({ gallery: 'open' }), (history) => {
        const hidden = history.events.flatMap((event) => [
          ...('member' in event ? [`"${event.member}"`] : []),
          ...('name' in event ? [event.name] : []),
          ...('turn' in event && event.turn !== null ? [event.turn] : []),
          ...(event.type === 'EntryDisputed' && event.words !== null ? [event.words] : []),
        ])
        const bytes = bytesFor(observer, history)
        expect(hidden.filter((secret) => bytes.includes(secret))).toEqual([])
      }),
      { numRuns: 60 },
    )
  })

  it('[HE21] does not learn how often a wording was changed', () => {
    const amended: HearingEvent[] = [
      ...chiHasSpoken,
      { type: 'EntryAmended', entry: 'p1', version: 2, text: 'w-p1-2' },
      { type: 'EntryConfirmed', entry: 'p1', version: 2, by: 'speaker' },
    ]
    expect(entryById(looking(amended, observer).entries, 'p1')).toMatchObject({
      words: 'w-p1-2',
      version: 1,
      earlier: [],
      stage: { status: 'confirmed', version: 1, by: 'speaker' },
    })
  })

  it('[HE21] is there only once the hearing has opened with a gallery', () => {
    expect(audienceOf(given(...gathered).state, gus)).toBe(null)
    expect(audienceOf(given(...opened).state, gus)).toEqual({ kind: 'observer' })
    expect(audienceOf(given(...opened).state, nobody)).toEqual({ kind: 'observer' })
    expect(audienceOf(given(...closedGallery(opened)).state, gus)).toBe(null)
  })
})

describe('a participant', () => {
  const disputed: HearingEvent[] = [
    ...chiHasSpoken,
    { type: 'EntryDisputed', entry: 'p1', version: 1, speaker: 'chi', words: 'w-meant' },
    { type: 'InterjectionHeld', interjection: 'i1', member: 'dov' },
  ]

  it('[HE22] knows their own entries, and of no other who said it', () => {
    const own = looking(disputed, { kind: 'participant', member: 'chi' })
    const other = looking(disputed, { kind: 'participant', member: 'dov' })
    expect(entryById(own.entries, 'p1')).toMatchObject({
      speaker: 'chi',
      turn: 'chi-1',
      disputes: [{ words: 'w-meant' }],
    })
    expect(entryById(other.entries, 'p1')).toMatchObject({
      speaker: null,
      turn: null,
      disputes: [{ version: 1, words: null }],
    })
    expect(own.interjections).toEqual({})
    expect(Object.keys(other.interjections)).toEqual(['i1'])
  })

  it('[HE22] sees who is here, who speaks and who waits, but nobody’s person', () => {
    const asked: HearingEvent[] = [...chiSpeaks, { type: 'FloorAsked', turn: 'dov-1', member: 'dov' }]
    const look = looking(asked, { kind: 'participant', member: 'dov' })
    expect(Object.keys(look.turns)).toEqual(['chi-1', 'dov-1'])
    expect(look.members.chi).toMatchObject({ name: 'w-name-chi', person: null })
    expect(look.members.dov?.person).toBe('person-dov')
    expect(look.mandate.convener).toBe(null)
  })

  it('[HE22] stays one after leaving, and becomes the console when appointed', () => {
    const left = given(...opened, { type: 'MemberLeft', member: 'ben' }).state
    expect(audienceOf(left, ben)).toEqual({ kind: 'participant', member: 'ben' })
    const scribing = given(...opened, { type: 'ScribeAppointed', member: 'chi' }).state
    expect(audienceOf(scribing, chi)).toEqual({ kind: 'console' })
  })

  it('[HE22] is not yet one who knocks: they see what an outsider sees, and what it is about', () => {
    const knocked: HearingEvent = {
      type: 'LateArrivalKnocked',
      member: 'fay',
      person: 'person-fay',
      name: 'w-fay',
    }
    const shut = given(...closedGallery(opened), knocked).state
    expect(audienceOf(shut, fay)).toEqual({ kind: 'doorstep', member: 'fay', charts: false })
    expect(mayAppearAs(shut, fay, 'gallery')).toBe(false)
    const { state } = given(...opened, knocked)
    expect(audienceOf(state, fay)).toEqual({ kind: 'doorstep', member: 'fay', charts: true })
    expect(mayAppearAs(state, fay, 'gallery')).toBe(true)
    expect(mayAppearAs(state, fay, 'wall')).toBe(false)
    expect(standings(state, fay)).toEqual(['observer', 'outsider'])
    expect(
      looking([...closedGallery(chiHasSpoken), knocked], { kind: 'doorstep', member: 'fay', charts: false }),
    ).toMatchObject({
      members: {},
      turns: {},
      entries: [],
      join: { code: null },
    })
  })
})

describe('those who arrange', () => {
  it('[HE23] sit at the console until the opening, and see no charts afterwards without a gallery', () => {
    for (const actor of [hal, ivy]) {
      expect(audienceOf(given(...gathered).state, actor)).toEqual({ kind: 'console' })
      expect(audienceOf(given(...opened).state, actor)).toEqual({ kind: 'keeper', charts: true })
      expect(audienceOf(given(...closedGallery(opened)).state, actor)).toEqual({
        kind: 'keeper',
        charts: false,
      })
    }
    const look = looking(closedGallery(chiHasSpoken), { kind: 'keeper', charts: false })
    expect(look.entries).toEqual([])
    expect(look.turns).toEqual({})
    expect(Object.keys(look.members)).toContain('chi')
  })

  it('[HE23] who take part are participants, not keepers', () => {
    const ivyJoins: HearingEvent = {
      type: 'MemberJoined',
      member: 'ivy',
      person: 'person-ivy',
      name: 'w-ivy',
    }
    const state = given(...mandated, ivyJoins, ...opened.slice(1)).state
    expect(audienceOf(state, ivy)).toEqual({ kind: 'participant', member: 'ivy' })
  })
})

describe('the wall', () => {
  it('[HE24] shows the charts, who holds the floor and the code, and not who waits or who said what', () => {
    const asked: HearingEvent[] = [...chiHasSpoken, { type: 'FloorAsked', turn: 'dov-1', member: 'dov' }]
    const look = looking(asked, { kind: 'wall' })
    expect(Object.values(look.turns)).toEqual([{ id: 'chi-1', member: 'chi', status: 'holding' }])
    expect(look.members.chi?.name).toBe('w-name-chi')
    expect(look.join.code).toBe('ktx4pm')
    expect(entryById(look.entries, 'p1')).toMatchObject({ words: 'w-p1', speaker: null })
  })

  it('[HE24] opens for whoever sees the charts from inside', () => {
    const { state } = given(...opened)
    for (const actor of [ada, ben, chi, hal]) expect(mayAppearAs(state, actor, 'wall')).toBe(true)
    expect(mayAppearAs(state, gus, 'wall')).toBe(false)
    expect(mayAppearAs(state, gus, 'gallery')).toBe(true)
    const withoutGallery = given(...closedGallery(opened)).state
    expect(mayAppearAs(withoutGallery, hal, 'wall')).toBe(false)
    expect(mayAppearAs(withoutGallery, hal, 'gallery')).toBe(false)
    expect(mayAppearAs(withoutGallery, chi, 'gallery')).toBe(true)
    expect(mayAppearAs(withoutGallery, gus, 'gallery')).toBe(false)
  })

  it('[HE24] stands in the lobby before the opening, while the gallery is still shut', () => {
    const { state } = given(...gathered)
    expect(audienceAs(state, ada, 'wall')).toEqual({ kind: 'wall' })
    expect(audienceAs(state, ada, 'gallery')).toBe(null)
    expect(audienceAs(state, ada, null)).toEqual({ kind: 'console' })
    expect(audienceAs(state, gus, 'wall')).toBe(null)
  })

  it('[HE24] shows nothing that is not there, to anybody', () => {
    expect(audienceOf({ status: 'unborn' }, ivy)).toBe(null)
    expect(fold(hearingKind, hearingKind.initial, [])).toEqual({ status: 'unborn' })
  })
})

describe('whoever was removed', () => {
  it('[HE25] from the community or from this roster has no other standing, and sees nothing', () => {
    const fromRoster = given(...gathered, {
      type: 'MemberRemoved',
      member: 'chi',
      person: 'person-chi',
    }).state
    expect(standings(fromRoster, chi)).toEqual(['removed'])
    expect(audienceOf(fromRoster, chi)).toBe(null)
    expect(standings(given(...opened).state, removed)).toEqual(['removed'])
    expect(audienceOf(given(...opened).state, removed)).toBe(null)
  })
})
