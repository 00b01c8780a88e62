// Who may do what in a community. The standings are those of `communityKind`.

import type { Rights } from '../charter/index.ts'
import type { CommunityStanding } from './community.ts'

export const commonsRights = {
  'commons.found-community': ['host'],
  'commons.revise-community': ['keeper'],
  'commons.appoint-keeper': ['keeper', 'host'],
  'commons.release-keeper': ['keeper', 'host'],
  'commons.remove-person': ['keeper'],
  'commons.readmit-person': ['keeper'],
} satisfies Rights & Record<string, CommunityStanding[]>
