// What the terminal shows when a command could not be carried out: one plain sentence for what a
// person can put right; the whole error for what is a fault of ours.

import { Obstacle } from '../../platform/obstacle.ts'

type Failure = Error & { code?: string; path?: string; port?: number; syscall?: string }

export const sentenceFor = (error: unknown): string => {
  if (error instanceof Obstacle) return error.message
  if (!(error instanceof Error)) return `Something that should not happen: ${String(error)}`
  return known(error as Failure) ?? `This is a fault of Commonwise, please report it.\n${error.stack}`
}

const known = ({ code, syscall, port, path }: Failure): string | null => {
  if (code === 'EADDRINUSE')
    return `Port ${port} is taken by another program. Stop that, or choose another port: PORT=${(port ?? 4400) + 1} npm start`
  if (code === 'EACCES' && syscall === 'listen')
    return `This user may not listen on port ${port}. Choose one above 1023 with PORT.`
  if (code === 'ENOSPC' || code === '53100') return 'The disk is full. Free some space and start again.'
  if (code === 'EACCES' || code === 'EPERM')
    return `${path} cannot be used: permission is denied. Open it to this user, or choose another place.`
  if (code === 'EROFS') return `${path} lies on a disk that is read-only. Choose another place.`
  return null
}
