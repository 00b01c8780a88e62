import { type Act, happened, refuse, utter } from '../kernel/index.ts'
import { having } from '../people/index.ts'
import type { Community, CommunityEvent } from './community.ts'
import { type CommunityTerms, parseTerms } from './terms.ts'

/** The founder is the first keeper. Refusals: `commons.founded-already`, `commons.founder-missing`, those of the terms. */
export const foundCommunity: Act<Community, CommunityTerms, CommunityEvent> = {
  name: 'commons.found-community',
  decide: (community, input, context) => {
    if (community.status === 'founded') return refuse('commons.founded-already')
    const keeper = context.actor.persons[0]
    if (keeper === undefined) return refuse('commons.founder-missing')
    return having(parseTerms(input), ({ name: called, purpose: meant, language }) => {
      const id = context.id()
      const name = utter(context, called, 'community-name', null)
      const purpose = utter(context, meant, 'purpose', null)
      const founded = { community: id, name: name.id, purpose: purpose.id, language, keeper }
      return { happened: [happened({ type: 'CommunityFounded', ...founded }, name, purpose)] }
    })
  },
}
