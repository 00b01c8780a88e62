// Every idea's tables, in the order of the ideas. A name stands for ever: what has run is never edited.

import { commonsMigrations } from '../commons/store/migrations.ts'
import { hearingMigrations } from '../hearing/store/migrations.ts'
import { peopleMigrations } from '../people/store/migrations.ts'
import type { Migration } from '../platform/database/migrate.ts'
import { journalMigrations } from '../platform/journal/migrations.ts'
import { mailMigrations } from '../platform/mail/outbox.ts'

export const migrations: Migration[] = [
  ...journalMigrations,
  ...mailMigrations,
  ...peopleMigrations,
  ...commonsMigrations,
  ...hearingMigrations,
]
