import { happened, isRefusal, refuse } from '../kernel/index.ts'
import { already, type HearingAct, whileMandated } from './preconditions.ts'
import { memberOf } from './roster.ts'
import { sayName } from './saying.ts'

export type Arriving = { code: string; name: string }

/** By the code on the wall. Whoever is on the roster already stays who they are. */
export const join: HearingAct<Arriving> = {
  name: 'hearing.join',
  decide: whileMandated((state, input, context) => {
    if (memberOf(state, context.actor)) return already
    if (input.code !== state.join.code) return refuse('hearing.join-code-wrong')
    if (!state.join.open) return refuse('hearing.joining-closed')
    const person = context.actor.persons[0]
    if (person === undefined) return refuse('hearing.nobody-there')
    const member = context.id()
    const name = sayName(context, input.name, person)
    if (isRefusal(name)) return name
    return { happened: [happened({ type: 'MemberJoined', member, person, name: name.id }, name)] }
  }),
}
