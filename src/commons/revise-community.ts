import { type Act, happened, isRefusal, refuse, utter } from '../kernel/index.ts'
import type { Community, CommunityEvent } from './community.ts'
import { type CommunityTerms, parseTerms } from './terms.ts'

/** The words before stay in the record: a community may be asked what it once was for. Refusals: `commons.unknown`, those of the terms. */
export const reviseCommunity: Act<Community, CommunityTerms, CommunityEvent> = {
  name: 'commons.revise-community',
  decide: (community, input, context) => {
    if (community.status === 'unfounded') return refuse('commons.unknown')
    const terms = parseTerms(input)
    if (isRefusal(terms)) return terms
    const name = utter(context, terms.name, 'community-name', null)
    const purpose = utter(context, terms.purpose, 'purpose', null)
    const revised = { name: name.id, purpose: purpose.id, language: terms.language }
    return { happened: [happened({ type: 'CommunityRevised', ...revised }, name, purpose)] }
  },
}
