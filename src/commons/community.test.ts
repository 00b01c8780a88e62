import { describe, expect, it } from 'vitest'
import { mayBy } from '../charter/index.ts'
import { type Act, type Actor, fold, idsOf, isRefusal, nobody } from '../kernel/index.ts'
import * as commons from './index.ts'
import { type CommunityEvent, commonsRights, communityKind, communityStream } from './index.ts'

const key = '7m3k9qv2x8t4w6r1p5n0'
const ada: Actor = { ...nobody, persons: ['ada'], host: true }
const ben: Actor = { ...nobody, persons: ['ben'] }

const founded: CommunityEvent = {
  type: 'CommunityFounded',
  community: 'river',
  name: 'w-name',
  purpose: 'w-purpose',
  language: 'en',
  keeper: 'ada',
}
const benAppointed: CommunityEvent = { type: 'KeeperAppointed', person: 'ben', by: 'ada' }
const chiRemoved: CommunityEvent = { type: 'PersonRemoved', person: 'chi', by: 'ada' }
const terms = { name: 'River Street', purpose: 'To live well\nbeside each other', language: 'en' }

const stateAfter = (...events: CommunityEvent[]) => fold(communityKind, communityKind.initial, events)

// biome-ignore lint/suspicious/noExplicitAny: acts of every input
type AnyAct = Act<commons.Community, any, CommunityEvent>
const when = (given: CommunityEvent[], act: AnyAct, input: unknown, actor: Actor = ada) => {
  const decision = act.decide(stateAfter(...given), input, { now: 0, id: idsOf(key), actor })
  return isRefusal(decision) ? decision.refusal : decision.happened.map((one) => one.event)
}

describe('founding', () => {
  it('[CO1] a community has a name, a purpose and a language, and its founder is the first keeper', () => {
    expect(when([], commons.foundCommunity, terms)).toEqual([
      {
        type: 'CommunityFounded',
        community: key,
        name: `w-${key}-2`,
        purpose: `w-${key}-3`,
        language: 'en',
        keeper: 'ada',
      },
    ])
    expect(communityKind.communityOf(stateAfter(founded))).toBe('river')
    expect(communityStream('river')).toBe('community/river')
  })

  it.each([
    [{ ...terms, name: ' ' }, 'commons.name-missing'],
    [{ ...terms, name: 'a'.repeat(81) }, 'commons.name-too-long'],
    [{ ...terms, purpose: '\n' }, 'commons.purpose-missing'],
    [{ ...terms, purpose: 'a'.repeat(1_001) }, 'commons.purpose-too-long'],
    [{ ...terms, language: 'klingon' }, 'people.language-malformed'],
  ])('[CO1] refuses %j with %s', (written, refusal) => {
    expect(when([], commons.foundCommunity, written)).toBe(refusal)
    expect(when([founded], commons.reviseCommunity, written)).toBe(refusal)
  })

  it('is done once', () => {
    expect(when([founded], commons.foundCommunity, terms)).toBe('commons.founded-already')
    expect(when([founded], commons.reviseCommunity, terms)).toEqual([
      { type: 'CommunityRevised', name: `w-${key}`, purpose: `w-${key}-2`, language: 'en' },
    ])
  })
})

describe('keepers', () => {
  it('are appointed by name, in the open', () => {
    expect(when([founded], commons.appointKeeper, { person: 'ben' })).toEqual([benAppointed])
    expect(when([founded, benAppointed], commons.appointKeeper, { person: 'ben' })).toBe(
      'commons.keeper-already',
    )
    expect(when([founded, chiRemoved], commons.appointKeeper, { person: 'chi' })).toBe(
      'commons.person-removed',
    )
  })

  it('[CO2] a community is never without a keeper', () => {
    expect(when([founded], commons.releaseKeeper, { person: 'ada' })).toBe('commons.last-keeper')
    expect(when([founded], commons.releaseKeeper, { person: 'ben' })).toBe('commons.no-keeper')
    const released = when([founded, benAppointed], commons.releaseKeeper, { person: 'ada' }, ben)
    expect(released).toEqual([{ type: 'KeeperReleased', person: 'ada', by: 'ben' }])
  })
})

describe('removing', () => {
  it('[CO3] a keeper is released before being removed', () => {
    expect(when([founded, benAppointed], commons.removePerson, { person: 'ben' })).toBe('commons.is-keeper')
  })

  it('is by name, and can be taken back', () => {
    expect(when([founded], commons.removePerson, { person: 'chi' })).toEqual([chiRemoved])
    expect(when([founded, chiRemoved], commons.removePerson, { person: 'chi' })).toBe(
      'commons.removed-already',
    )
    expect(when([founded, chiRemoved], commons.readmitPerson, { person: 'chi' })).toEqual([
      { type: 'PersonReadmitted', person: 'chi', by: 'ada' },
    ])
    expect(when([founded], commons.readmitPerson, { person: 'chi' })).toBe('commons.not-removed')
  })

  it('[CO4] a removed person has no standing but that, under whatever name they act', () => {
    const chi: Actor = { ...nobody, persons: ['chi'] }
    const chiAsGuest: Actor = { ...nobody, persons: ['guest'], removedFrom: ['river'] }
    expect(communityKind.standings(stateAfter(founded), chi)).toEqual(['person'])
    expect(communityKind.standings(stateAfter(founded, chiRemoved), chi)).toEqual(['removed'])
    expect(communityKind.standings(stateAfter(founded), chiAsGuest)).toEqual(['removed'])
  })
})

describe('rights', () => {
  const may = mayBy(commonsRights)
  const allowed = (actor: Actor, ...events: CommunityEvent[]) =>
    Object.keys(commonsRights).filter(
      (act) => may(communityKind.standings(stateAfter(...events), actor), act) === null,
    )

  it('[CO5] only a host founds; a keeper keeps; anybody else does neither', () => {
    expect(allowed(ada)).toContain('commons.found-community')
    expect(allowed(ben)).toEqual([])
    expect(allowed(nobody)).toEqual([])
    expect(allowed(ben, founded)).toEqual([])
    expect(allowed(ben, founded, benAppointed)).toEqual([
      'commons.revise-community',
      'commons.appoint-keeper',
      'commons.release-keeper',
      'commons.remove-person',
      'commons.readmit-person',
    ])
  })
})
