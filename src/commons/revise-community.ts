import { type Act, happened, refuse, utter } from '../kernel/index.ts'
import { having } from '../people/index.ts'
import type { Community, CommunityEvent } from './community.ts'
import { type CommunityTerms, parseTerms } from './terms.ts'

/** The words before stay in the record: a community may be asked what it once was for. Refusals: `commons.unknown`, those of the terms. */
export const reviseCommunity: Act<Community, CommunityTerms, CommunityEvent> = {
  name: 'commons.revise-community',
  decide: (community, input, context) => {
    if (community.status === 'unfounded') return refuse('commons.unknown')
    return having(parseTerms(input), ({ name: called, purpose: meant, language }) => {
      const name = utter(context, called, 'community-name', null)
      const purpose = utter(context, meant, 'purpose', null)
      const revised = { name: name.id, purpose: purpose.id, language }
      return { happened: [happened({ type: 'CommunityRevised', ...revised }, name, purpose)] }
    })
  },
}
