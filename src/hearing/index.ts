// The only door of hearings. It is pure: pages and stores of this idea and of later ones come in here.

export * from './as-seen-by.ts'
export * from './audience.ts'
export * from './charts.ts'
export * from './events.ts'
export * from './floor.ts'
export * from './hearing.ts'
export * from './hearing-stream.ts'
export * from './links.ts'
export * from './look-as.ts'
export * from './roster.ts'
export * from './standings.ts'
