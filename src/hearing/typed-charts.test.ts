import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { WordBook } from '../kernel/index.ts'
import { type ChartLabels, toMarkdown } from './charts-markdown.ts'
import type { HearingEvent } from './events.ts'
import { hasOpened } from './hearing.ts'
import { lookAs } from './look-as.ts'
import { chiHasSpoken, recorded } from './testing/cast.ts'
import { openedState } from './testing/given.ts'
import { histories } from './testing/histories.ts'
import { typedCharts } from './typed-charts.ts'

const words: WordBook = {
  'w-issue': 'Nobody sleeps',
  'w-convened-by': 'The neighbours',
  'w-p1': 'How can we sleep?',
  'w-p1-2': 'How can we rest?',
  'w-s1': 'Close the road',
  'w-c1': 'Who pays?',
  'w-d1': 'It is *loud* <b>at\nnight</b>',
  'w-name-chi': 'Chi',
  'w-meant': 'Not about sleep',
}

const labels: ChartLabels = {
  issue: 'A hearing',
  convenedBy: 'Convened by',
  constraints: 'Constraints',
  time: 'Time',
  responder: 'Answers',
  nobodyResponds: 'nobody has promised to',
  replyBy: 'By',
  charts: { problems: 'Problems', solutions: 'Solutions', concerns: 'Concerns', data: 'Data' },
  nothingHere: 'Nothing here.',
  marks: {
    noted: null,
    heard: 'heard',
    'heard-by-observation': 'seen to be heard',
    'not-quite': 'not quite',
    struck: 'struck',
    moved: 'moved',
    erased: 'erased',
  },
  changedAfterConfirmation: 'changed since',
  versions: (count) => `${count} wordings`,
  movedTo: (entry) => `moved to ${entry}`,
  movedFrom: (entry) => `was ${entry}`,
  reframes: (entry) => `re-heard from ${entry}`,
  answers: (entries) => `answers ${entries}`,
  worriesAbout: (entries) => `about ${entries}`,
  invitationOpen: 'open',
  invitationDeclined: 'left open',
}

const charts = (...events: HearingEvent[]) => typedCharts(openedState(...chiHasSpoken, ...events), words)
const entry = (name: string, ...events: HearingEvent[]) =>
  charts(...events)
    .charts.flatMap(({ entries }) => entries)
    .find((one) => one.name === name)

const eventful: HearingEvent[] = [
  { type: 'EntryConfirmed', entry: 'p1', version: 1, by: 'speaker' },
  { type: 'EntryAmended', entry: 'p1', version: 2, text: 'w-p1-2' },
  { type: 'EntriesLinked', from: 's1', to: 'p1', kind: 'answers' },
  { type: 'EntriesLinked', from: 'c1', to: 's1', kind: 'worries-about' },
  { type: 'ConcernReframed', concern: 'c1', entry: 'p2', number: 2, text: null },
  recorded('d1', 'data', null),
  { type: 'EntryWithdrawn', entry: 'd1' },
  { type: 'EntryMoved', from: 's1', entry: 'd2', chart: 'data', number: 2 },
]

describe('the typed charts', () => {
  it('[HE26] name nobody, whoever looks', () => {
    fc.assert(
      fc.property(histories(), ({ state, steps }) => {
        if (!hasOpened(state)) return
        const said = steps.flatMap((step) => step.happened.flatMap(({ says }) => says))
        const book: WordBook = Object.fromEntries(said.map(({ id }) => [id, `<${id}>`]))
        const document = JSON.stringify(typedCharts(state, book))
        const secrets = [
          ...Object.keys(state.members).map((id) => `"${id}"`),
          ...said
            .filter(({ field }) => field === 'member-name' || field === 'not-quite')
            .map(({ id }) => `<${id}>`),
        ]
        expect(secrets.filter((secret) => document.includes(secret))).toEqual([])
        const marksFor = (looked: typeof state) =>
          typedCharts(looked, book).charts.flatMap(({ entries }) =>
            entries.map(({ versions: _, ...rest }) => rest),
          )
        expect(marksFor(lookAs(state, { kind: 'observer' }) as typeof state)).toEqual(marksFor(state))
      }),
      { numRuns: 30 },
    )
  })

  it('[HE26] hold the mandate, and every chart in the order of mention', () => {
    const document = charts(recorded('p2', 'problems', 'chi', 2))
    expect(document.mandate).toEqual({
      issue: 'Nobody sleeps',
      convenedBy: 'The neighbours',
      constraints: null,
      time: null,
      responder: null,
      replyBy: null,
    })
    expect(document).toMatchObject({ status: 'sitting', sittings: 1 })
    expect(
      document.charts.map(({ letter, entries }) => [letter, ...entries.map(({ name }) => name)]),
    ).toEqual([['P', 'P1', 'P2'], ['S', 'S1'], ['C', 'C1'], ['D']])
  })

  it('[HE4] show an observation as one', () => {
    expect(entry('P1', { type: 'EntryConfirmed', entry: 'p1', version: 1, by: 'speaker' })?.mark).toBe(
      'heard',
    )
    const observed: HearingEvent = { type: 'EntryConfirmed', entry: 'p1', version: 1, by: 'observation' }
    expect(entry('P1', observed)?.mark).toBe('heard-by-observation')
  })

  it('[HE5] show what was changed after it was confirmed', () => {
    expect(entry('P1', ...eventful)).toMatchObject({
      changedAfterConfirmation: true,
      versions: 2,
      text: 'How can we rest?',
    })
  })

  it('[HE6] show what became of each entry', () => {
    expect(entry('P1')?.mark).toBe('noted')
    expect(entry('P1', { type: 'EntryReflected', entry: 'p1' })?.mark).toBe('noted')
    const disputed: HearingEvent = {
      type: 'EntryDisputed',
      entry: 'p1',
      version: 1,
      speaker: 'chi',
      words: 'w-meant',
    }
    expect(entry('P1', disputed)?.mark).toBe('not-quite')
    expect(entry('D1', ...eventful)?.mark).toBe('struck')
    expect(entry('S1', ...eventful)).toMatchObject({ mark: 'moved', movedTo: 'D2', answers: ['P1'] })
    expect(entry('D2', ...eventful)).toMatchObject({ mark: 'noted', movedFrom: 'S1', text: 'Close the road' })
    expect(entry('P2', ...eventful)).toMatchObject({ reframes: 'C1', text: 'Who pays?' })
    expect(entry('C1', ...eventful)).toMatchObject({ worriesAbout: ['S1'], invitation: 'reframed' })
    expect(entry('P1', { type: 'EntryErased', entry: 'p1' })).toMatchObject({
      mark: 'erased',
      text: null,
      number: 1,
    })
  })

  it('[HE26] become Markdown in which people’s words stay text', () => {
    expect(toMarkdown(charts(...eventful), labels)).toBe(
      [
        '# Nobody sleeps',
        '',
        '- Convened by: The neighbours',
        '- Answers: nobody has promised to',
        '',
        '## Problems',
        '',
        '- **P1** How can we rest? *(changed since; 2 wordings)*',
        '- **P2** Who pays? *(re-heard from C1)*',
        '',
        '## Solutions',
        '',
        '- **S1** ~~Close the road~~ *(moved to D2; answers P1)*',
        '',
        '## Concerns',
        '',
        '- **C1** Who pays? *(about S1)*',
        '',
        '## Data',
        '',
        '- **D1** ~~It is \\*loud\\* \\<b\\>at<br>night\\</b\\>~~ *(struck)*',
        '- **D2** Close the road *(was S1)*',
        '',
      ].join('\n'),
    )
  })

  it('[HE26] say in Markdown what is empty, erased, open or declined', () => {
    const open = toMarkdown(charts({ type: 'EntryErased', entry: 'p1' }), labels)
    expect(open).toContain('- **P1** *(erased)*\n')
    expect(open).toContain('- **C1** Who pays? *(open)*\n')
    expect(open).toContain('## Data\n\nNothing here.\n')
    expect(toMarkdown(charts({ type: 'InvitationDeclined', concern: 'c1' }), labels)).toContain(
      '*(left open)*',
    )
  })
})
