// The only door of the charter.

export * from './may.ts'
