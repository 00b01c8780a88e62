// The door to pages that live alone in one file: they need no house and no network, and hold no script.

export * from './document.ts'
export * from './markup.ts'
export * from './numbers.ts'
export * from './scale.ts'
export * from './style.ts'
export * from './tokens.ts'
