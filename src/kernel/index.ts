// The only door of the kernel. It is pure: it imports nothing from outside this folder.

export * from './act.ts'
export * from './canonical.ts'
export * from './ids.ts'
export * from './order.ts'
export * from './perform.ts'
export * from './ports.ts'
export * from './refusal.ts'
export * from './words.ts'
