import { happened, isRefusal, refuse } from '../kernel/index.ts'
import type { Arriving } from './join.ts'
import { already, type HearingAct, whileOpen } from './preconditions.ts'
import { memberOf } from './roster.ts'
import { sayName } from './saying.ts'

/** Somebody who comes after the opening waits at the door until the facilitator admits them. */
export const knock: HearingAct<Arriving> = {
  name: 'hearing.knock',
  decide: whileOpen((state, input, context) => {
    if (memberOf(state, context.actor)) return already
    if (input.code !== state.join.code) return refuse('hearing.join-code-wrong')
    const person = context.actor.persons[0]
    if (person === undefined) return refuse('hearing.nobody-there')
    const member = context.id()
    const name = sayName(context, input.name, person)
    if (isRefusal(name)) return name
    return { happened: [happened({ type: 'LateArrivalKnocked', member, person, name: name.id }, name)] }
  }),
}
