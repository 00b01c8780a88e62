// The door of the platform: what stores and compositions use. It knows no idea.

export {
  type Connection,
  connect,
  type Database,
  type Trouble,
  troubleOf,
} from './database/database.ts'
export { type Migration, migrate } from './database/migrate.ts'
export { askedTogether } from './database/together.ts'
export { openJournal, type Projection, type Seal } from './journal/journal.ts'
export { rememberStates } from './journal/memory.ts'
export { journalMigrations } from './journal/migrations.ts'
export { headsOf, readWords } from './journal/words.ts'
export { asidesOf, setAside } from './live/asides.ts'
export type { Audience, Followable, Look, Message } from './live/followable.ts'
export { type Hub, openHub } from './live/hub.ts'
export { serveSockets } from './live/socket.ts'
export { type Wakes, wakeLocally, wakeThroughPostgres } from './live/wakes.ts'
