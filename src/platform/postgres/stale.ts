// After a `kill -9` the server's own lock files may name a process number that somebody else has
// by now, or a dead process that nobody has buried (as in a container without an init). PostgreSQL
// then waits for ever. They are removed when certainly no process works in the cluster any more;
// backends of a dead server count as such.

import { readdir, readFile, readlink, realpath, rm } from 'node:fs/promises'
import { join } from 'node:path'
import type { Places } from './places.ts'

/** Answers whether lock files were removed. Only Linux can tell; elsewhere the answer is no. */
export const removeStaleLocks = async (places: Places): Promise<boolean> => {
  if (process.platform !== 'linux' || (await isInUse(places.cluster))) return false
  await rm(join(places.cluster, 'postmaster.pid'), { force: true })
  await rm(join(places.address.host, `.s.PGSQL.${places.address.port}.lock`), { force: true })
  return true
}

const isInUse = async (cluster: string): Promise<boolean> => {
  const folder = await realpath(cluster)
  const pids = (await readdir('/proc')).filter((name) => /^\d+$/.test(name))
  const uses = await Promise.all(pids.map((pid) => worksIn(pid, folder)))
  return uses.some(Boolean)
}

const worksIn = async (pid: string, folder: string): Promise<boolean> => {
  const [cwd, status] = await Promise.all([
    readlink(`/proc/${pid}/cwd`).catch(() => ''),
    readFile(`/proc/${pid}/stat`, 'utf8').catch(() => ''),
  ])
  return cwd === folder && status.includes('(postgres)') && !status.includes('(postgres) Z')
}
