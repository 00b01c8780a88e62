// What holds in every history, whatever people try.

import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { isSelf, type WordsId, wordsIn } from '../kernel/index.ts'
import { charts, entriesOn, entryById } from './charts.ts'
import type { HearingEvent } from './events.ts'
import { hasOpened, type Opened } from './hearing.ts'
import { memberById } from './roster.ts'
import { type History, histories, type Step } from './testing/histories.ts'

const always = (law: (history: History) => void) => fc.assert(fc.property(histories(), law), { numRuns: 60 })

const eachOpened = (history: History, law: (state: Opened, step: Step) => void) => {
  for (const step of history.steps) if (hasOpened(step.after)) law(step.after, step)
}

const eventsOf = <T extends HearingEvent['type']>(step: Step, type: T) =>
  step.happened.map((one) => one.event).filter((event) => event.type === type) as Extract<
    HearingEvent,
    { type: T }
  >[]

describe('in every history', () => {
  it('each event of a hearing occurs, or these properties would prove little', () => {
    const told = fc.sample(histories(), { numRuns: 300, seed: 7 }).flatMap(({ events }) => events)
    const kinds = new Set(told.map((event) => event.type))
    expect([...kinds].sort()).toEqual(allEvents)
  })

  it('[HE1] numbers rise by one per chart and are never reused, and nothing leaves a chart', () => {
    always((history) => {
      eachOpened(history, (state, { before }) => {
        for (const chart of charts)
          expect(entriesOn(state.entries, chart).map(({ number }) => number)).toEqual(
            entriesOn(state.entries, chart).map((_, index) => index + 1),
          )
        if (!hasOpened(before)) return
        for (const { id, chart, number } of before.entries)
          expect(entryById(state.entries, id)).toMatchObject({ chart, number })
      })
    })
  })

  it('[HE2] at most one person holds the floor, and only in a sitting', () => {
    always((history) => {
      eachOpened(history, (state) => {
        const holders = Object.values(state.turns).filter(({ status }) => status === 'holding')
        expect(holders.length).toBeLessThanOrEqual(state.status === 'sitting' ? 1 : 0)
      })
    })
  })

  it('[HE2] only the console writes on charts', () => {
    always((history) => {
      eachOpened(history, (_, step) => {
        const written = ['EntryRecorded', 'EntryAmended', 'EntryMoved', 'ConcernReframed'] as const
        if (written.every((type) => eventsOf(step, type).length === 0)) return
        const writer = hasOpened(step.before)
          ? Object.values(step.before.members).find((one) => isSelf(step.command.actor, one.person))
          : null
        expect(['facilitator', 'scribe']).toContain(writer?.role)
      })
    })
  })

  it('[HE3] whatever counts as said by the speaker was said by the speaker, from their own device', () => {
    always((history) => {
      eachOpened(history, (state, step) => {
        const confirmed = eventsOf(step, 'EntryConfirmed').filter(({ by }) => by === 'speaker')
        const heard = eventsOf(step, 'TurnHeard').filter(({ by }) => by === 'speaker')
        const disputed = eventsOf(step, 'EntryDisputed')
        const speakers = [
          ...[...confirmed, ...disputed].map(({ entry }) => entryById(state.entries, entry)?.speaker),
          ...heard.map(({ turn }) => state.turns[turn]?.member),
        ]
        for (const speaker of speakers) {
          const member = memberById(state, speaker ?? '')
          expect(member?.device).toBe('own')
          expect(isSelf(step.command.actor, member?.person ?? null)).toBe(true)
        }
      })
    })
  })

  it('[HE4] an observation is the facilitator’s, of somebody without a device, and is stored as one', () => {
    always((history) => {
      eachOpened(history, (state, step) => {
        const entries = eventsOf(step, 'EntryConfirmed').filter(({ by }) => by === 'observation')
        const turns = eventsOf(step, 'TurnHeard').filter(({ by }) => by === 'observation')
        for (const { entry, version } of entries)
          expect(entryById(state.entries, entry)?.stage).toEqual({
            status: 'confirmed',
            version,
            by: 'observation',
          })
        const observed = [
          ...entries.map(({ entry }) => entryById(state.entries, entry)?.speaker),
          ...turns.map(({ turn }) => state.turns[turn]?.member),
        ]
        for (const id of observed) {
          expect(memberById(state, id ?? '')?.device).toBe('none')
          const observer = Object.values(state.members).find((one) => isSelf(step.command.actor, one.person))
          expect(observer?.role).toBe('facilitator')
        }
      })
    })
  })

  it('[HE5] a confirmation is one of the wording that stands', () => {
    always((history) => {
      eachOpened(history, (state) => {
        for (const { stage, version } of state.entries)
          if (stage.status === 'confirmed') expect(stage.version).toBe(version)
      })
    })
  })

  it('[HE5] a confirmed wording that was changed says so until its speaker confirms again', () => {
    always((history) => {
      eachOpened(history, (state, step) => {
        if (!hasOpened(step.before)) return
        for (const before of step.before.entries) {
          const after = entryById(state.entries, before.id)
          if (!after || before.stage.status !== 'confirmed' || before.words === after.words) continue
          expect(after.stage).toEqual({ status: 'drafted', changedAfterConfirmation: true })
        }
      })
    })
  })

  it('[HE6] every wording is kept, in order', () => {
    always((history) => {
      eachOpened(history, (state, step) => {
        for (const entry of state.entries) expect(entry.earlier).toHaveLength(entry.version - 1)
        if (!hasOpened(step.before)) return
        for (const before of step.before.entries) {
          const after = entryById(state.entries, before.id)
          expect([...(after?.earlier ?? []), after?.words].slice(0, before.version)).toEqual([
            ...before.earlier,
            before.words,
          ])
        }
      })
    })
  })

  it('[HE7] every concern on its chart has had its invitation', () => {
    always((history) => {
      eachOpened(history, (state) => {
        const concerns = entriesOn(state.entries, 'concerns').map(({ id }) => id)
        expect(Object.keys(state.invitations).sort()).toEqual(concerns.sort())
      })
    })
  })

  it('[HE12] the facilitator who opened a sitting had no stake, and has neither a turn nor an entry', () => {
    always((history) => {
      eachOpened(history, (state, step) => {
        if (eventsOf(step, 'SittingBegan').length > 0)
          expect(memberById(state, state.noStake ?? '')?.role).toBe('facilitator')
        const facilitators = Object.values(state.members).filter(({ role }) => role === 'facilitator')
        expect(facilitators.length).toBeLessThanOrEqual(1)
        for (const { id } of facilitators) {
          expect(Object.values(state.turns).filter(({ member }) => member === id)).toEqual([])
          expect(state.entries.filter(({ speaker }) => speaker === id)).toEqual([])
        }
      })
    })
  })

  it('[HE13] after the opening the roster only grows, and who came late is marked', () => {
    always((history) => {
      eachOpened(history, (state, { before }) => {
        if (!hasOpened(before)) return
        for (const id of Object.keys(before.members)) expect(state.members[id]).toBeDefined()
        for (const [id, member] of Object.entries(state.members))
          if (!before.members[id]) expect(member.arrived).toBe('after-opening')
      })
    })
  })

  it('[HE14] whoever has left holds no turn', () => {
    always((history) => {
      eachOpened(history, (state) => {
        for (const turn of Object.values(state.turns))
          if (['waiting', 'holding', 'paused'].includes(turn.status))
            expect(memberById(state, turn.member)?.presence).toBe('present')
      })
    })
  })

  it('[HE18] erased words are in no entry that is still read', () => {
    always((history) => {
      const erased = new Set<WordsId>()
      eachOpened(history, (state, step) => {
        for (const id of step.erases) erased.add(id)
        for (const { stage, ...entry } of state.entries)
          if (stage.status !== 'erased') expect(wordsIn(entry).filter((id) => erased.has(id))).toEqual([])
      })
    })
  })

  it('[HE19] events hold no free text: whatever was said is a row of words, said once', () => {
    always(({ steps, events }) => {
      const said = steps.flatMap((step) => step.happened.flatMap((one) => one.says))
      expect(new Set(said.map(({ id }) => id)).size).toBe(said.length)
      const known = new Set(said.map(({ id }) => id))
      expect(wordsIn(events).filter((id) => !known.has(id))).toEqual([])
      const log = JSON.stringify(events)
      for (const { text } of said) expect(log).not.toContain(text)
    })
  })

  it('[HE19] events are JSON and nothing else', () => {
    always(({ events }) => {
      expect(JSON.parse(JSON.stringify(events))).toStrictEqual(events)
    })
  })
})

const allEvents = [
  'ConcernReframed',
  'DeviceSetAside',
  'DeviceTakenUp',
  'EntriesLinked',
  'EntriesUnlinked',
  'EntryAmended',
  'EntryConfirmed',
  'EntryDisputed',
  'EntryErased',
  'EntryMoved',
  'EntryRecorded',
  'EntryReflected',
  'EntryWithdrawn',
  'FacilitatorAppointed',
  'FloorAsked',
  'FloorGiven',
  'FloorYielded',
  'HearingClosed',
  'HearingMandated',
  'HearingOpened',
  'InterjectionHeld',
  'InterjectionLetGo',
  'InterjectionTakenAsConcern',
  'InterjectionTakenUp',
  'InvitationAnswered',
  'InvitationDeclined',
  'InvitationOpened',
  'JoiningClosed',
  'JoiningOpened',
  'LateArrivalKnocked',
  'LatecomerAdmitted',
  'MandateRevised',
  'MemberJoined',
  'MemberLeft',
  'MemberRemoved',
  'MemberReturned',
  'MemberSeated',
  'ModeSet',
  'NoStakeDeclared',
  'RecessCalled',
  'RequestWithdrawn',
  'ScribeAppointed',
  'ScribeRelieved',
  'SittingBegan',
  'TurnHeard',
  'TurnPaused',
]
