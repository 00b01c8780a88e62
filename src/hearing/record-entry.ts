import { type Context, type Happened, happened, isRefusal, type Refusal, refuse } from '../kernel/index.ts'
import { type Entry, nextNumber } from './charts.ts'
import type { Chart, EntryId, HearingEvent, LinkKind, MemberId, TurnId } from './events.ts'
import { holding } from './floor.ts'
import type { Opened } from './hearing.ts'
import { linking } from './link-entries.ts'
import { type HearingAct, standingEntry, whileOpen } from './preconditions.ts'
import { type Member, memberById } from './roster.ts'
import { say } from './saying.ts'

export type Recording = {
  chart: Chart
  text: string
  /** A solution: the problem that it answers. */
  answers?: EntryId
  /** A solution: the concern whose invitation it answers. */
  forConcern?: EntryId
  /** A concern: the solution that it worries about. */
  worriesAbout?: EntryId
  /** Absent: whoever holds the floor. Null: nobody in particular. Somebody else only while the floor is free. */
  speaker?: MemberId | null
}

/** On to its chart under the next number, as literally as it was said. */
export const recordEntry: HearingAct<Recording> = {
  name: 'hearing.record-entry',
  decide: whileOpen((state, input, context) => {
    const spoken = whoSpoke(state, input.speaker)
    if (isRefusal(spoken)) return spoken
    const entry = context.id()
    const recorded = entryRecorded(state, { ...spoken, entry, chart: input.chart, text: input.text }, context)
    if (isRefusal(recorded)) return recorded
    const links = linksOf(
      state,
      { id: entry, chart: input.chart, number: nextNumber(state.entries, input.chart) },
      input,
    )
    return isRefusal(links) ? links : { happened: [...recorded, ...links] }
  }),
}

export type Spoken = { speaker: Member | null; turn: TurnId | null }

const whoSpoke = (state: Opened, named: MemberId | null | undefined): Spoken | Refusal => {
  const turn = holding(state)
  const id = named === undefined ? (turn?.member ?? null) : named
  if (id === null) return { speaker: null, turn: null }
  const speaker = memberById(state, id)
  if (!speaker || speaker.presence === 'knocking') return refuse('hearing.no-such-member')
  if (speaker.role === 'facilitator') return refuse('hearing.facilitator-listens')
  if (turn && turn.member !== id) return refuse('hearing.another-has-the-floor')
  return { speaker, turn: turn?.id ?? null }
}

/** The entry itself, and for a concern the invitation that it opens. */
export const entryRecorded = (
  state: Opened,
  { speaker, turn, entry, chart, text }: Spoken & { entry: EntryId; chart: Chart; text: string },
  context: Context,
): Happened<HearingEvent>[] | Refusal => {
  const said = say(context, text, 'entry', speaker?.person ?? null)
  if (isRefusal(said)) return said
  const recorded: HearingEvent = {
    type: 'EntryRecorded',
    entry,
    chart,
    number: nextNumber(state.entries, chart),
    text: said.id,
    speaker: speaker?.id ?? null,
    turn,
  }
  return [happened(recorded, said), ...invitationBy(entry, chart)]
}

export const invitationBy = (concern: EntryId, chart: Chart): Happened<HearingEvent>[] =>
  chart === 'concerns' ? [happened({ type: 'InvitationOpened', concern })] : []

const linksOf = (
  state: Opened,
  entry: Pick<Entry, 'id' | 'chart' | 'number'>,
  { answers, forConcern, worriesAbout }: Recording,
): Happened<HearingEvent>[] | Refusal => {
  const wanted: [EntryId | undefined, LinkKind][] = [
    [answers, 'answers'],
    [forConcern, 'answers'],
    [worriesAbout, 'worries-about'],
  ]
  const links: Happened<HearingEvent>[] = []
  for (const [id, kind] of wanted) {
    if (id === undefined) continue
    const to = standingEntry(state, id)
    if (isRefusal(to)) return to
    const linked = linking(entry, to, kind)
    if (isRefusal(linked)) return linked
    links.push(...linked)
  }
  return links
}
