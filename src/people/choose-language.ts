import { type Act, happened, isRefusal, refuse } from '../kernel/index.ts'
import { parseLanguage } from './language.ts'
import type { Person, PersonEvent } from './person.ts'

/** The language in which this person reads the program. Refusals: `people.unknown`, `people.language-malformed`. */
export const chooseLanguage: Act<Person, { language: string }, PersonEvent> = {
  name: 'people.choose-language',
  decide: (person, input) => {
    if (person.status === 'unknown') return refuse('people.unknown')
    const language = parseLanguage(input.language)
    return isRefusal(language) ? language : { happened: [happened({ type: 'LanguageChosen', language })] }
  },
}
