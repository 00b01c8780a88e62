// The only door of the record.

export * from './commitment.ts'
