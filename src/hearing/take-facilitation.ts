import { type Context, happened, isRefusal, refuse } from '../kernel/index.ts'
import { unfitToFacilitate } from './appoint-facilitator.ts'
import { already, type HearingAct, type HearingDecision, untilClosed } from './preconditions.ts'
import { facilitatorOf, memberOf } from './roster.ts'
import { sayName } from './saying.ts'

/** Host, keeper or convener facilitate themselves. Their name is needed if they are not on the roster yet. */
export const takeFacilitation: HearingAct<{ name?: string }> = {
  name: 'hearing.take-facilitation',
  decide: untilClosed((state, input, context) => {
    const member = memberOf(state, context.actor)
    if (member?.role === 'facilitator' && member.presence === 'present') return already
    const exception = state.status !== 'mandated'
    if (exception && facilitatorOf(state)) return refuse('hearing.has-facilitator')
    if (!member) return arriving(input.name ?? '', exception, context)
    if (member.presence !== 'present') return refuse('hearing.you-left')
    const unfit = unfitToFacilitate(state, member)
    return unfit ?? { happened: [happened({ type: 'FacilitatorAppointed', member: member.id, exception })] }
  }),
}

const arriving = (called: string, exception: boolean, context: Context): HearingDecision => {
  const person = context.actor.persons[0]
  if (person === undefined) return refuse('hearing.nobody-there')
  const member = context.id()
  const name = sayName(context, called, person)
  if (isRefusal(name)) return name
  const appointed = happened({ type: 'FacilitatorAppointed', member, exception } as const)
  const who = { member, person, name: name.id }
  if (!exception) return { happened: [happened({ type: 'MemberJoined', ...who }, name), appointed] }
  const knocked = happened({ type: 'LateArrivalKnocked', ...who } as const, name)
  return { happened: [knocked, happened({ type: 'LatecomerAdmitted', member }), appointed] }
}
