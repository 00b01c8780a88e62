import { type Act, happened, isRefusal, refuse, utter } from '../kernel/index.ts'
import type { Community, CommunityEvent } from './community.ts'
import { type CommunityTerms, parseTerms } from './terms.ts'

/** The founder is the first keeper. Refusals: `commons.founded-already`, `commons.founder-missing`, those of the terms. */
export const foundCommunity: Act<Community, CommunityTerms, CommunityEvent> = {
  name: 'commons.found-community',
  decide: (community, input, context) => {
    if (community.status === 'founded') return refuse('commons.founded-already')
    const keeper = context.actor.persons[0]
    if (keeper === undefined) return refuse('commons.founder-missing')
    const terms = parseTerms(input)
    if (isRefusal(terms)) return terms
    const id = context.id()
    const name = utter(context, terms.name, 'community-name', null)
    const purpose = utter(context, terms.purpose, 'purpose', null)
    const founded = { community: id, name: name.id, purpose: purpose.id, language: terms.language, keeper }
    return { happened: [happened({ type: 'CommunityFounded', ...founded }, name, purpose)] }
  },
}
