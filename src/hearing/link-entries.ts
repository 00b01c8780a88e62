import { type Happened, happened, isRefusal, type Refusal, refuse } from '../kernel/index.ts'
import { type Entry, nameOf } from './charts.ts'
import type { EntryId, HearingEvent, Link } from './events.ts'
import { isLinked } from './links.ts'
import { already, type HearingAct, standingEntry, whileOpen } from './preconditions.ts'

export type Linking = { from: EntryId; to: EntryId; kind: 'answers' | 'worries-about' }

/** A solution answers a problem or a concern; a concern worries about a solution. Reframing links by itself. */
export const linkEntries: HearingAct<Linking> = {
  name: 'hearing.link-entries',
  decide: whileOpen((state, { from, to, kind }) => {
    const one = standingEntry(state, from)
    if (isRefusal(one)) return one
    const other = standingEntry(state, to)
    if (isRefusal(other)) return other
    if (isLinked(state, { from, to, kind })) return already
    const linked = linking(one, other, kind)
    return isRefusal(linked) ? linked : { happened: linked }
  }),
}

/** A concern that is answered has its invitation answered, too. */
export const linking = (
  from: Pick<Entry, 'id' | 'chart' | 'number'>,
  to: Entry,
  kind: Link['kind'],
): Happened<HearingEvent>[] | Refusal => {
  const fits =
    kind === 'answers'
      ? from.chart === 'solutions' && (to.chart === 'problems' || to.chart === 'concerns')
      : from.chart === 'concerns' && to.chart === 'solutions'
  if (!fits) return refuse(`hearing.cannot-link-${kind}`, { from: nameOf(from), to: nameOf(to) })
  const linked = happened<HearingEvent>({ type: 'EntriesLinked', from: from.id, to: to.id, kind })
  if (to.chart !== 'concerns') return [linked]
  return [linked, happened<HearingEvent>({ type: 'InvitationAnswered', concern: to.id, solution: from.id })]
}
