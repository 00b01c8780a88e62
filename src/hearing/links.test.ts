import { describe, expect, it } from 'vitest'
import { entryById } from './charts.ts'
import type { HearingEvent } from './events.ts'
import { ada, ben, chi, chiHasSpoken, chiSpeaks, dov, recorded } from './testing/cast.ts'
import { entryAfter, given, openedState } from './testing/given.ts'

const answers: HearingEvent = { type: 'EntriesLinked', from: 's1', to: 'c1', kind: 'answers' }
const answered: HearingEvent = { type: 'InvitationAnswered', concern: 'c1', solution: 's1' }
const unlinked: HearingEvent = { type: 'EntriesUnlinked', from: 's1', to: 'c1', kind: 'answers' }
const declined: HearingEvent = { type: 'InvitationDeclined', concern: 'c1' }
const invitation = (...events: HearingEvent[]) => openedState(...chiHasSpoken, ...events).invitations.c1

describe('a concern', () => {
  it('[HE7] opens an invitation: so what ought to be done about it?', () => {
    const recording = given(...chiSpeaks).when(ada, 'record-entry', { chart: 'concerns', text: 'Who pays?' })
    expect(recording.events.slice(1)).toEqual([{ type: 'InvitationOpened', concern: 'new' }])
    expect(openedState(...recording.since).invitations.new).toEqual({ status: 'open' })
    const problem = given(...chiSpeaks).when(ada, 'record-entry', { chart: 'problems', text: 'Who pays?' })
    expect(problem.events).toHaveLength(1)
  })

  it('[HE7] is answered by a solution, recorded for it or linked to it', () => {
    const solution = given(...chiHasSpoken).when(ada, 'record-entry', {
      chart: 'solutions',
      text: 'We share',
      forConcern: 'c1',
    })
    expect(solution.events.slice(1)).toEqual([
      { type: 'EntriesLinked', from: 'new', to: 'c1', kind: 'answers' },
      { type: 'InvitationAnswered', concern: 'c1', solution: 'new' },
    ])
    given(...chiHasSpoken)
      .when(ben, 'link-entries', { from: 's1', to: 'c1', kind: 'answers' })
      .brings(answers, answered)
    expect(invitation(answers, answered)).toEqual({ status: 'answered', solution: 's1' })
  })

  it('[HE7] asks again when it loses its only answer', () => {
    const linked = given(...chiHasSpoken, answers, answered)
    linked.when(ada, 'unlink-entries', { from: 's1', to: 'c1', kind: 'answers' }).brings(unlinked)
    expect(invitation(answers, answered, unlinked)).toEqual({ status: 'open' })
    const second: HearingEvent[] = [
      recorded('s2', 'solutions', 'chi', 2),
      { type: 'EntriesLinked', from: 's2', to: 'c1', kind: 'answers' },
    ]
    expect(invitation(answers, ...second, answered, unlinked)).toEqual({ status: 'answered', solution: 's2' })
    expect(
      invitation(
        answers,
        answered,
        ...second,
        { type: 'InvitationAnswered', concern: 'c1', solution: 's2' },
        unlinked,
      ),
    ).toEqual({
      status: 'answered',
      solution: 's2',
    })
  })

  it('[HE7] may be left without an answer: declining is legitimate, for the console and for whoever said it', () => {
    given(...chiHasSpoken)
      .when(ada, 'decline-invitation', { concern: 'c1' })
      .brings(declined)
    given(...chiHasSpoken)
      .when(chi, 'decline-invitation', { concern: 'c1' })
      .brings(declined)
    given(...chiHasSpoken)
      .when(dov, 'decline-invitation', { concern: 'c1' })
      .refused('only-the-speaker')
    given(...chiHasSpoken, declined)
      .when(ada, 'decline-invitation', { concern: 'c1' })
      .changesNothing()
    given(...chiHasSpoken, answers, answered)
      .when(ada, 'decline-invitation', { concern: 'c1' })
      .refused('no-invitation')
    given(...chiHasSpoken)
      .when(ada, 'decline-invitation', { concern: 'p1' })
      .refused('no-invitation')
    given(...chiHasSpoken, declined)
      .when(ada, 'link-entries', { from: 's1', to: 'c1', kind: 'answers' })
      .brings(answers, answered)
  })

  it('[HE7] may be re-heard as a problem, in the same words or in new ones, and stays where it is', () => {
    const inNewWords = given(...chiHasSpoken).when(ada, 'reframe-concern', {
      concern: 'c1',
      text: 'How could we pay?',
    })
    inNewWords
      .brings({ type: 'ConcernReframed', concern: 'c1', entry: 'new', number: 2, text: 'w-new-2' })
      .saying({ 'w-new-2': 'How could we pay?' })
    const state = openedState(...inNewWords.since)
    expect(entryById(state.entries, 'new')).toMatchObject({
      chart: 'problems',
      speaker: 'chi',
      words: 'w-new-2',
      from: { entry: 'c1', how: 'reframed' },
    })
    expect(entryById(state.entries, 'c1')?.stage.status).toBe('drafted')
    expect(state.invitations.c1).toEqual({ status: 'reframed', problem: 'new' })
    expect(state.links).toEqual([{ from: 'new', to: 'c1', kind: 'reframes' }])
    const same = given(...chiHasSpoken).when(ada, 'reframe-concern', { concern: 'c1' })
    expect(entryAfter('new', ...same.since)?.words).toBe('w-c1')
    given(...inNewWords.since)
      .when(ada, 'reframe-concern', { concern: 'c1' })
      .refused('already-reframed')
    given(...chiHasSpoken)
      .when(ada, 'reframe-concern', { concern: 's1' })
      .refused('not-a-concern', { entry: 'S1' })
  })

  it('[HE7] asks nothing any more once it is struck or on another chart', () => {
    expect(invitation({ type: 'EntryWithdrawn', entry: 'c1' })).toEqual({ status: 'lapsed' })
    expect(invitation({ type: 'EntryMoved', from: 'c1', entry: 'd1', chart: 'data', number: 1 })).toEqual({
      status: 'lapsed',
    })
    expect(invitation(answers, answered, { type: 'EntryWithdrawn', entry: 'c1' })).toEqual({
      status: 'answered',
      solution: 's1',
    })
  })
})

describe('links', () => {
  it('[HE7] that go change no invitation but the one they answered', () => {
    const before = openedState(...chiHasSpoken).invitations
    const ofProblem = { from: 's1', to: 'p1', kind: 'answers' } as const
    const gone: HearingEvent[] = [
      { type: 'EntriesLinked', ...ofProblem },
      { type: 'EntriesUnlinked', ...ofProblem },
    ]
    expect(openedState(...chiHasSpoken, ...gone).invitations).toEqual(before)
    const reframed: HearingEvent = {
      type: 'ConcernReframed',
      concern: 'c1',
      entry: 'p2',
      number: 2,
      text: null,
    }
    expect(invitation(answers, answered, reframed, unlinked)).toEqual({ status: 'reframed', problem: 'p2' })
  })

  it('[HE8] say which problem a solution answers and which solution a concern worries about, and nothing else', () => {
    const from = given(...chiHasSpoken)
    from
      .when(ada, 'link-entries', { from: 's1', to: 'p1', kind: 'answers' })
      .brings({ type: 'EntriesLinked', from: 's1', to: 'p1', kind: 'answers' })
    from
      .when(ada, 'link-entries', { from: 'c1', to: 's1', kind: 'worries-about' })
      .brings({ type: 'EntriesLinked', from: 'c1', to: 's1', kind: 'worries-about' })
    const fits = { from: 'P1', to: 'S1' }
    from
      .when(ada, 'link-entries', { from: 'p1', to: 's1', kind: 'answers' })
      .refused('cannot-link-answers', fits)
    from.when(ada, 'link-entries', { from: 's1', to: 's1', kind: 'answers' }).refused('cannot-link-answers')
    from
      .when(ada, 'link-entries', { from: 'c1', to: 'p1', kind: 'worries-about' })
      .refused('cannot-link-worries-about')
    from
      .when(ada, 'link-entries', { from: 's1', to: 's1', kind: 'worries-about' })
      .refused('cannot-link-worries-about')
    from.when(ada, 'link-entries', { from: 's1', to: 'p9', kind: 'answers' }).refused('no-such-entry')
    given(...chiHasSpoken, answers)
      .when(ada, 'link-entries', { from: 's1', to: 'c1', kind: 'answers' })
      .changesNothing()
    from.when(ada, 'unlink-entries', { from: 's1', to: 'p1', kind: 'answers' }).changesNothing()
  })

  it('[HE8] are made in the same breath as the entry', () => {
    const worry = given(...chiHasSpoken).when(ada, 'record-entry', {
      chart: 'concerns',
      text: 'Too dear',
      worriesAbout: 's1',
    })
    expect(worry.events.slice(1)).toEqual([
      { type: 'InvitationOpened', concern: 'new' },
      { type: 'EntriesLinked', from: 'new', to: 's1', kind: 'worries-about' },
    ])
    const answer = given(...chiHasSpoken).when(ada, 'record-entry', {
      chart: 'solutions',
      text: 'Trees',
      answers: 'p1',
    })
    expect(answer.events.slice(1)).toEqual([
      { type: 'EntriesLinked', from: 'new', to: 'p1', kind: 'answers' },
    ])
    given(...chiHasSpoken)
      .when(ada, 'record-entry', { chart: 'data', text: 'x', answers: 'p1' })
      .refused('cannot-link-answers', { from: 'D1', to: 'P1' })
    given(...chiHasSpoken)
      .when(ada, 'record-entry', { chart: 'solutions', text: 'x', answers: 'p9' })
      .refused('no-such-entry')
  })

  it('[HE8] leave a solution unmarked by the concerns about it, and every problem beside the others', () => {
    const before = openedState(...chiHasSpoken)
    const worried = openedState(...chiHasSpoken, {
      type: 'EntriesLinked',
      from: 'c1',
      to: 's1',
      kind: 'worries-about',
    })
    expect(worried.entries).toEqual(before.entries)
    const second = openedState(...chiHasSpoken, recorded('p2', 'problems', 'chi', 2))
    expect(entryById(second.entries, 'p1')).toEqual(entryById(before.entries, 'p1'))
  })
})
