import { describe, expect, it } from 'vitest'
import type { HearingEvent } from '../../index.ts'
import { chiHasSpoken, chiSpeaks, opened, recorded } from '../../testing/cast.ts'
import { openedState } from '../../testing/given.ts'
import { newsSince } from './news.ts'
import { paged, sheetsFrom } from './sheets.ts'

const news = (before: readonly HearingEvent[], ...since: readonly HearingEvent[]) =>
  newsSince(openedState(...before), openedState(...before, ...since), (member) => member).map(
    ({ id, values }) => [id.replace('console.news.', ''), ...Object.values(values)].join(' '),
  )

describe('news for those who listen', () => {
  it('tell who would like to speak and who has the floor', () => {
    expect(news(opened, { type: 'FloorAsked', turn: 't', member: 'eve' })).toEqual(['asks eve'])
    expect(news(opened, { type: 'FloorGiven', turn: 't', member: 'dov' })).toEqual(['speaks dov'])
    expect(news(chiSpeaks, { type: 'TurnPaused', turn: 'chi-1' })).toEqual(['free'])
  })

  it('tell of entries and of what their speakers say to them', () => {
    expect(news(chiSpeaks, recorded('d1', 'data', 'chi'))).toEqual(['recorded D1 chi'])
    const disputed = { type: 'EntryDisputed', entry: 's1', version: 1, speaker: 'chi', words: null } as const
    expect(news(chiHasSpoken, disputed)).toEqual(['not-quite S1 chi'])
    const amended = { type: 'EntryAmended', entry: 's1', version: 2, text: 'w-better' } as const
    expect(news([...chiHasSpoken, disputed], amended)).toEqual(['amended S1 chi'])
  })

  it('are silent where nothing changed', () => {
    expect(news(chiHasSpoken)).toEqual([])
    expect(news(chiHasSpoken, { type: 'DeviceSetAside', member: 'dov' })).toEqual([])
  })
})

describe('the sheets on the wall', () => {
  const hearing = openedState(...chiHasSpoken, recorded('p2', 'problems', null, 2))

  it('are turned together, and never beyond what could hang there', () => {
    const back = paged(hearing, sheetsFrom(undefined), 1)
    expect(back).toEqual({ problems: 1, solutions: 0, concerns: 0, data: 0 })
    expect(paged(hearing, back, 1)).toEqual(back)
    expect(paged(hearing, back, -1)).toEqual(sheetsFrom(null))
  })

  it('are turned on one chart alone', () => {
    expect(paged(hearing, sheetsFrom({ problems: 1, solutions: 2 }), -1, 'problems')).toMatchObject({
      problems: 0,
      solutions: 2,
    })
  })
})
