// The door of backup and restore.

export { backup } from './backup.ts'
export { type Restored, restore } from './restore.ts'
