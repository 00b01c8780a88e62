import { happened, refuse } from '../kernel/index.ts'
import type { MemberId } from './events.ts'
import { already, type HearingAct, untilClosed } from './preconditions.ts'
import { memberById } from './roster.ts'

export const relieveScribe: HearingAct<{ member: MemberId }> = {
  name: 'hearing.relieve-scribe',
  decide: untilClosed((state, input) => {
    const member = memberById(state, input.member)
    if (!member) return refuse('hearing.no-such-member')
    if (member.role !== 'scribe') return already
    return { happened: [happened({ type: 'ScribeRelieved', member: member.id })] }
  }),
}
