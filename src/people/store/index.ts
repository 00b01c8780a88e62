// What `main/` composes of the store of people.

export { type Asking, actorOf, actorsTogether, type SignedIn, sessionsAlive } from './actors.ts'
export { makeHostLink } from './host-link.ts'
export { peopleMigrations } from './migrations.ts'
export { hostsOf, namesOf, profileOf } from './persons.ts'
export { peopleProjections } from './projection.ts'
export type { Random } from './secrets.ts'
export { mySessions, type Parts, revokeSession, type Session } from './sessions.ts'
