// The door to tables as people have them: from bytes to rows or to a sentence that says what to correct, and back. It knows
// nothing of what stands in the cells, and nothing of disks.

export * from './csv.ts'
export * from './faults.ts'
export * from './plain.ts'
export * from './table.ts'
export * from './text.ts'
export * from './writing.ts'
