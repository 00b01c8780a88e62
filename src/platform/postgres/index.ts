// The door of the supervisor.

export { InUse } from './embedded.ts'
export { placeOf } from './external.ts'
export { hasCluster, type Observed, observe } from './observe.ts'
export { openPostgres, type Postgres, type Wanted } from './open.ts'
export { freeBytes, scarceBytes } from './places.ts'
