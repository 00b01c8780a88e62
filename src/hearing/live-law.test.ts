import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { fold, idsOf, isRefusal } from '../kernel/index.ts'
import { asSeenBy } from './as-seen-by.ts'
import { type Audience, audienceOf } from './audience.ts'
import { acts } from './commands.ts'
import type { HearingEvent } from './events.ts'
import { hearingKind } from './hearing-stream.ts'
import { lookAs } from './look-as.ts'
import type { HearingAct } from './preconditions.ts'
import { type History, histories } from './testing/histories.ts'

const seen = (events: readonly HearingEvent[], audience: Audience): HearingEvent[] =>
  events.map((event) => asSeenBy(event, audience)).filter((event) => event !== null)

const audiences = ({ state }: History): Audience[] => [
  { kind: 'console' },
  { kind: 'wall' },
  { kind: 'observer' },
  { kind: 'keeper', charts: true },
  { kind: 'keeper', charts: false },
  ...(state.status === 'unborn' ? [] : Object.keys(state.members)).map(
    (member): Audience => ({ kind: 'participant', member }),
  ),
  { kind: 'doorstep', member: 'fay', charts: true },
  { kind: 'doorstep', member: 'fay', charts: false },
]

describe('the live law', () => {
  it('[HE20] what an audience saw live equals a fresh look, at the end and at any moment in between', () => {
    fc.assert(
      fc.property(histories(), fc.nat(), (history, moment) => {
        const upTo = moment % (history.events.length + 1)
        for (const events of [history.events, history.events.slice(0, upTo)])
          for (const audience of audiences(history)) {
            const lived = fold(hearingKind, hearingKind.initial, seen(events, audience))
            const fresh = lookAs(fold(hearingKind, hearingKind.initial, events), audience)
            expect(lived).toEqual(fresh)
          }
      }),
      { numRuns: 60 },
    )
  })

  it('[HE20] what the server accepts, the page of that person had decided alike', () => {
    fc.assert(
      fc.property(histories(), ({ steps }) => {
        for (const { command, before, happened } of steps) {
          const audience = audienceOf(before, command.actor)
          if (audience?.kind !== 'console' && audience?.kind !== 'participant') continue
          const act = acts[command.act] as unknown as HearingAct<unknown>
          const context = { now: 0, id: idsOf(command.key), actor: command.actor }
          const ahead = act.decide(lookAs(before, audience), command.input, context)
          if (isRefusal(ahead)) expect.fail(`${command.act} was refused ahead: ${ahead.refusal}`)
          const events = (of: readonly { event: HearingEvent }[]) =>
            seen(
              of.map((one) => one.event),
              audience,
            )
          expect(events(ahead.happened)).toEqual(events(happened))
        }
      }),
      { numRuns: 60 },
    )
  })
})
