import { happened, isRefusal, refuse } from '../kernel/index.ts'
import { type HearingAct, untilClosed } from './preconditions.ts'
import { atConsole } from './roster.ts'
import { sayName } from './saying.ts'

/** Somebody without a device gets a seat by name. After the opening it is an exception, made from the console. */
export const seatMember: HearingAct<{ name: string }> = {
  name: 'hearing.seat-member',
  decide: untilClosed((state, input, context) => {
    const exception = state.status !== 'mandated'
    if (exception && !atConsole(state, context.actor)) return refuse('hearing.roster-fixed')
    const member = context.id()
    const name = sayName(context, input.name, null)
    if (isRefusal(name)) return name
    return { happened: [happened({ type: 'MemberSeated', member, name: name.id, exception }, name)] }
  }),
}
