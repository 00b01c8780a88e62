// Every idea's tables, in the order of the ideas. A name stands for ever: what has run is never edited.

import type { Migration } from '../platform/database/migrate.ts'
import { journalMigrations } from '../platform/journal/migrations.ts'

export const migrations: Migration[] = [...journalMigrations]
