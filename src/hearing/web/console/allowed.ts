// Whether the one at this console may do something now, asked of the act itself and of the table of rights:
// the same two that the server asks. So a button is offered when it works, and a key says why it does not.

import { mayBy } from '../../../charter/index.ts'
import { type Actor, isRefusal, type Refusal } from '../../../kernel/index.ts'
import { type Hearing, type HearingCommand, hearingAct, hearingRights, standings } from '../../index.ts'

const may = mayBy(hearingRights)

/** Why it would be refused, `idle` where nothing would change, or null: it can be done. */
export const hindrance = (
  hearing: Hearing,
  actor: Actor,
  { act: name, input }: HearingCommand,
): Refusal | 'idle' | null => {
  const act = hearingAct(name)
  const denied = may(standings(hearing, actor), act.name)
  if (denied) return denied
  const decision = act.decide(hearing, input, { now: 0, id: () => 'tried', actor })
  if (isRefusal(decision)) return decision
  return decision.happened.length === 0 ? 'idle' : null
}

export const allowed = (hearing: Hearing, actor: Actor, command: HearingCommand): boolean =>
  hindrance(hearing, actor, command) === null
