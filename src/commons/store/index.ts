// What `main/` composes of the store of the commons.

export { type CommunityLook, officesOf, theCommunity } from './communities.ts'
export { commonsMigrations } from './migrations.ts'
export { commonsProjections } from './projection.ts'
