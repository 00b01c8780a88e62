import { type Act, happened, isRefusal, refuse, utter } from '../kernel/index.ts'
import { parseName } from './name.ts'
import type { Person, PersonEvent, Way } from './person.ts'

/**
 * Somebody comes and says what to call them. As a host comes only who holds the host's link, which
 * makes its bearer act as a host without being a person yet.
 * Refusals: `people.arrived-already`, `people.host-link-needed`, those of the name.
 */
export const arrive: Act<Person, { name: string; way: Way }, PersonEvent> = {
  name: 'people.arrive',
  decide: (person, { name, way }, context) => {
    if (person.status === 'arrived') return refuse('people.arrived-already')
    if (way === 'host' && !context.actor.host) return refuse('people.host-link-needed')
    const called = parseName(name)
    if (isRefusal(called)) return called
    const id = context.id()
    const words = utter(context, called, 'name', id)
    return { happened: [happened({ type: 'PersonArrived', person: id, name: words.id, way }, words)] }
  },
}
