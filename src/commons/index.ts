// The only door of the commons.

export { appointKeeper } from './appoint-keeper.ts'
export {
  type Community,
  type CommunityEvent,
  type CommunityId,
  type CommunityStanding,
  communityKind,
  communityStream,
} from './community.ts'
export { foundCommunity } from './found-community.ts'
export { readmitPerson } from './readmit-person.ts'
export { releaseKeeper } from './release-keeper.ts'
export { removePerson } from './remove-person.ts'
export { reviseCommunity } from './revise-community.ts'
export { commonsRights } from './rights.ts'
export { type CommunityTerms, parseTerms } from './terms.ts'
