import { describe, expect, it } from 'vitest'
import type { HearingEvent } from './events.ts'
import { ada, chi, chiHasSpoken, dov, opened, recorded } from './testing/cast.ts'
import { entryAfter, given, openedState } from './testing/given.ts'

const amended: HearingEvent = { type: 'EntryAmended', entry: 'p1', version: 2, text: 'w-p1-2' }
const disputed: HearingEvent = {
  type: 'EntryDisputed',
  entry: 'p1',
  version: 1,
  speaker: 'chi',
  words: 'w-meant',
}

describe('erasing one’s words', () => {
  it('[HE18] takes every wording and every "not quite", and keeps the number', () => {
    const history = [...chiHasSpoken, disputed, amended]
    const gone = given(...history).when(chi, 'erase-entry-words', { entry: 'p1' })
    gone.brings({ type: 'EntryErased', entry: 'p1' }).erasing('w-p1', 'w-p1-2', 'w-meant')
    expect(entryAfter('p1', ...gone.since)).toMatchObject({
      chart: 'problems',
      number: 1,
      stage: { status: 'erased' },
    })
    given(...gone.since)
      .when(chi, 'erase-entry-words', { entry: 'p1' })
      .changesNothing()
    expect(
      given(...gone.since).when(ada, 'record-entry', { chart: 'problems', text: 'x' }).events[0],
    ).toMatchObject({ number: 2 })
  })

  it('[HE18] reaches wherever the words were moved, and whatever became of them there', () => {
    const moved: HearingEvent[] = [
      ...chiHasSpoken,
      { type: 'EntryMoved', from: 'p1', entry: 'd1', chart: 'data', number: 1 },
      { type: 'EntryAmended', entry: 'd1', version: 2, text: 'w-d1-2' },
      { type: 'EntryMoved', from: 'd1', entry: 's2', chart: 'solutions', number: 2 },
    ]
    for (const entry of ['p1', 'd1', 's2']) {
      const gone = given(...moved).when(chi, 'erase-entry-words', { entry })
      expect(gone.events.map((event) => ('entry' in event ? event.entry : '')).sort()).toEqual([
        'd1',
        'p1',
        's2',
      ])
      gone.erasing('w-p1', 'w-d1-2')
    }
  })

  it('[HE18] reaches a problem that a concern was re-heard as, where it is in the same words', () => {
    const reframed = (text: `w-${string}` | null): HearingEvent[] => [
      ...chiHasSpoken,
      { type: 'ConcernReframed', concern: 'c1', entry: 'p2', number: 2, text },
    ]
    given(...reframed(null))
      .when(chi, 'erase-entry-words', { entry: 'c1' })
      .brings({ type: 'EntryErased', entry: 'c1' }, { type: 'EntryErased', entry: 'p2' })
    given(...reframed('w-other'))
      .when(chi, 'erase-entry-words', { entry: 'c1' })
      .brings({ type: 'EntryErased', entry: 'c1' })
      .erasing('w-c1')
  })

  it('[HE18] is the speaker’s alone, at any time, even after leaving, closing or being removed', () => {
    const erased: HearingEvent = { type: 'EntryErased', entry: 'p1' }
    given(...chiHasSpoken)
      .when(dov, 'erase-entry-words', { entry: 'p1' })
      .refused('only-the-speaker')
    given(...chiHasSpoken)
      .when(ada, 'erase-entry-words', { entry: 'p1' })
      .refused('only-the-speaker')
    given(...opened, recorded('p1', 'problems', null))
      .when(chi, 'erase-entry-words', { entry: 'p1' })
      .refused('only-the-speaker')
    given(...chiHasSpoken, { type: 'MemberLeft', member: 'chi' })
      .when(chi, 'erase-entry-words', { entry: 'p1' })
      .brings(erased)
    given(...chiHasSpoken, { type: 'HearingClosed' })
      .when(chi, 'erase-entry-words', { entry: 'p1' })
      .brings(erased)
    given(...chiHasSpoken)
      .when({ ...chi, removedFrom: ['willow-street'] }, 'erase-entry-words', { entry: 'p1' })
      .brings(erased)
    given(...chiHasSpoken, { type: 'EntryWithdrawn', entry: 'p1' })
      .when(chi, 'erase-entry-words', { entry: 'p1' })
      .brings(erased)
  })

  it('[HE18] leaves the history readable', () => {
    const after = [...chiHasSpoken, { type: 'EntryErased', entry: 's1' } as const]
    const linked = given(...after).when(ada, 'link-entries', { from: 's1', to: 'p1', kind: 'answers' })
    linked.refused('entry-erased', { entry: 'S1' })
    expect(openedState(...after).entries.map(({ id }) => id)).toEqual(['p1', 's1', 'c1'])
  })
})
