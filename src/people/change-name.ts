import { type Act, happened, isRefusal, refuse, utter } from '../kernel/index.ts'
import { parseName } from './name.ts'
import type { Person, PersonEvent } from './person.ts'

/**
 * A person is called differently from now on, and the name before is erased: nobody is held to a name
 * that they laid down. Refusals: `people.unknown`, those of the name.
 */
export const changeName: Act<Person, { name: string }, PersonEvent> = {
  name: 'people.change-name',
  decide: (person, { name }, context) => {
    if (person.status === 'unknown') return refuse('people.unknown')
    const called = parseName(name)
    if (isRefusal(called)) return called
    const words = utter(context, called, 'name', person.id)
    return { happened: [happened({ type: 'NameChanged', name: words.id }, words)], erases: [person.name] }
  },
}
