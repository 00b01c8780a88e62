// The door to chance that anyone can repeat.

export * from './randomness.ts'
