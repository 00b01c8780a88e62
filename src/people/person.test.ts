import { describe, expect, it } from 'vitest'
import { type Act, type Actor, fold, idsOf, isRefusal, nobody, wordsIn } from '../kernel/index.ts'
import * as people from './index.ts'
import { actorFrom, type PersonEvent, personKind, personStream } from './index.ts'

const key = '7m3k9qv2x8t4w6r1p5n0'
const ada: Actor = { ...nobody, persons: ['ada'] }
const ben: Actor = { ...nobody, persons: ['ben'] }
const bearerOfHostLink: Actor = { ...nobody, host: true }

const adaArrived: PersonEvent = { type: 'PersonArrived', person: 'ada', name: 'w-ada', way: 'guest' }
const adaConfirmed: PersonEvent = { type: 'EmailConfirmed', email: 'w-ada-mail' }

// biome-ignore lint/suspicious/noExplicitAny: acts of every input
type AnyAct = Act<people.Person, any, PersonEvent>
const when = (given: PersonEvent[], act: AnyAct, input: unknown, actor: Actor = ada) => {
  const decision = act.decide(fold(personKind, personKind.initial, given), input, {
    now: 0,
    id: idsOf(key),
    actor,
  })
  if (isRefusal(decision)) return { refusal: decision.refusal }
  return {
    events: decision.happened.map((one) => one.event),
    says: decision.happened.flatMap((one) =>
      one.says.map(({ text, field, subject }) => ({ text, field, subject })),
    ),
    erases: decision.erases ?? [],
  }
}

describe('arriving', () => {
  it('[PE1] a guest needs nothing but a name, and the name is a row of words, not payload', () => {
    expect(when([], people.arrive, { name: '  Chi  ', way: 'guest' }, nobody)).toEqual({
      events: [{ type: 'PersonArrived', person: key, name: `w-${key}-2`, way: 'guest' }],
      says: [{ text: 'Chi', field: 'name', subject: key }],
      erases: [],
    })
  })

  it('[PE2] only the bearer of a host link arrives as a host', () => {
    expect(when([], people.arrive, { name: 'Ada', way: 'host' }, nobody)).toEqual({
      refusal: 'people.host-link-needed',
    })
    const arrived = when([], people.arrive, { name: 'Ada', way: 'host' }, bearerOfHostLink)
    expect(fold(personKind, personKind.initial, arrived.events ?? [])).toMatchObject({
      host: true,
      way: 'host',
    })
  })

  it('[PE2] a person who is known here becomes a host by the link, once', () => {
    expect(when([adaArrived], people.becomeHost, {})).toEqual({ refusal: 'people.host-link-needed' })
    const entrusted = { ...ada, host: true }
    expect(when([adaArrived], people.becomeHost, {}, entrusted).events).toEqual([{ type: 'BecameHost' }])
    expect(when([adaArrived, { type: 'BecameHost' }], people.becomeHost, {}, entrusted)).toEqual({
      refusal: 'people.host-already',
    })
  })

  it('nobody arrives twice', () => {
    expect(when([adaArrived], people.arrive, { name: 'Ada', way: 'guest' })).toEqual({
      refusal: 'people.arrived-already',
    })
  })
})

describe('names and languages', () => {
  it('[PE4] a changed name erases the one before', () => {
    expect(when([adaArrived], people.changeName, { name: 'Ada L.' })).toEqual({
      events: [{ type: 'NameChanged', name: `w-${key}` }],
      says: [{ text: 'Ada L.', field: 'name', subject: 'ada' }],
      erases: ['w-ada'],
    })
    expect(when([adaArrived], people.changeName, { name: '\u200b' })).toEqual({
      refusal: 'people.name-missing',
    })
  })

  it('a person chooses the language of the program', () => {
    expect(when([adaArrived], people.chooseLanguage, { language: 'de' }).events).toEqual([
      { type: 'LanguageChosen', language: 'de' },
    ])
    expect(when([adaArrived], people.chooseLanguage, { language: 'de"><b>' })).toEqual({
      refusal: 'people.language-malformed',
    })
  })
})

describe('accounts', () => {
  it('[PE5] a guest who confirms an address is an account, and stays the same person', () => {
    const confirmed = when([adaArrived], people.confirmEmail, { email: ' Ada@Example.ORG ' })
    expect(confirmed.says).toEqual([{ text: 'ada@example.org', field: 'email', subject: 'ada' }])
    expect(fold(personKind, personKind.initial, [adaArrived, ...(confirmed.events ?? [])])).toMatchObject({
      id: 'ada',
      email: `w-${key}`,
    })
  })

  it('[PE4] a new address erases the one before', () => {
    expect(when([adaArrived, adaConfirmed], people.confirmEmail, { email: 'a@example.org' }).erases).toEqual([
      'w-ada-mail',
    ])
  })

  it('[PE6] only an account claims a guest, and each guest once', () => {
    expect(when([adaArrived], people.claimGuest, { guest: 'chi' })).toEqual({
      refusal: 'people.account-needed',
    })
    expect(when([adaArrived, adaConfirmed], people.claimGuest, { guest: 'chi' }).events).toEqual([
      { type: 'GuestClaimed', guest: 'chi' },
    ])
    const claimed: PersonEvent = { type: 'GuestClaimed', guest: 'chi' }
    expect(when([adaArrived, adaConfirmed, claimed], people.claimGuest, { guest: 'chi' })).toEqual({
      refusal: 'people.guest-claimed',
    })
    expect(when([adaArrived, adaConfirmed], people.claimGuest, { guest: 'ada' })).toEqual({
      refusal: 'people.guest-claimed',
    })
  })
})

describe('who somebody is', () => {
  it('knows the anonymous, the host, any person and oneself', () => {
    const person = fold(personKind, personKind.initial, [adaArrived])
    expect(personKind.standings(person, nobody)).toEqual(['anonymous'])
    expect(personKind.standings(person, bearerOfHostLink)).toEqual(['host'])
    expect(personKind.standings(person, ben)).toEqual(['person'])
    expect(personKind.standings(person, { ...ada, host: true })).toEqual(['host', 'person', 'self'])
    expect(personStream('ada')).toBe('person/ada')
  })

  it('[PE6] an account is itself to the stream of a guest whom it claimed', () => {
    const guest = fold(personKind, personKind.initial, [{ ...adaArrived, person: 'chi' }])
    expect(personKind.standings(guest, { ...nobody, persons: ['ada', 'chi'] })).toEqual(['person', 'self'])
  })

  it('[PE9] a removal follows a person to all whom they are known to be, a right does not', () => {
    const asGuest = { persons: ['chi'], kin: ['chi', 'ada'], host: false }
    const offices = [
      { person: 'ada', community: 'river', office: 'removed' as const },
      { person: 'ada', community: 'hill', office: 'keeper' as const },
      { person: 'chi', community: 'dale', office: 'keeper' as const },
    ]
    expect(actorFrom(asGuest, offices)).toEqual({
      ...nobody,
      persons: ['chi'],
      keeperOf: ['dale'],
      removedFrom: ['river'],
    })
  })

  it('holds no free text in events', () => {
    const all: PersonEvent[] = [adaArrived, adaConfirmed]
    expect(all.flatMap((event) => wordsIn(event))).toEqual(['w-ada', 'w-ada-mail'])
  })
})
