// Where everything of one embedded database lies. Its server listens on a socket in a private
// folder and never on a network; only Windows, which has no such sockets, gets a loopback port
// and a password.

import { createHash, randomBytes } from 'node:crypto'
import { access, chmod, chown, constants, lstat, mkdir, readFile, statfs, writeFile } from 'node:fs/promises'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { diskFull, Obstacle } from '../obstacle.ts'
import type { Owner } from './owner.ts'

export type Places = {
  dataFolder: string
  cluster: string
  log: string
  address: { host: string; port: number; password?: string }
}

/** The kernel's limit for a socket's path is 108 bytes with its end mark; on macOS 104. */
const longestSocket = 100

export const clusterIn = (dataFolder: string): string => join(resolve(dataFolder), 'postgres')

/** Where everything lies, whether it is there already or not. */
export const placesIn = async (folder: string, owner: Owner): Promise<Places> => {
  const dataFolder = resolve(folder)
  const run = join(dataFolder, 'run')
  return {
    dataFolder,
    cluster: clusterIn(dataFolder),
    log: join(run, 'postgres.log'),
    address:
      process.platform === 'win32' ? await loopback(run) : { host: socketFolder(run, owner), port: 5432 },
  }
}

/** Makes the folders, and makes sure that the owner of the database can use them. */
export const preparePlaces = async (folder: string, owner: Owner): Promise<Places> => {
  await makeFolder(resolve(folder))
  await own(join(resolve(folder), 'run'), owner)
  const places = await placesIn(folder, owner)
  if (process.platform !== 'win32') await own(places.address.host, owner)
  return places
}

const makeFolder = async (folder: string): Promise<void> => {
  try {
    await mkdir(folder, { recursive: true, mode: 0o755 })
    await access(folder, constants.W_OK | constants.X_OK)
  } catch (error) {
    throw cannotWrite(folder, error as NodeJS.ErrnoException)
  }
}

const cannotWrite = (folder: string, error: NodeJS.ErrnoException): Error => {
  if (error.code === 'ENOSPC') return diskFull(folder, error)
  if (['EACCES', 'EPERM', 'EROFS', 'ENOTDIR', 'EEXIST', 'ENOENT'].includes(error.code ?? ''))
    return new Obstacle(
      `The data folder ${folder} cannot be written (${error.code}).`,
      'Make it writable for whoever starts Commonwise, or choose another with COMMONWISE_DATA.',
      error,
    )
  return error
}

/** Whoever makes a folder's name first could listen in our place: a link or a stranger's folder is refused. */
const own = async (folder: string, owner: Owner): Promise<void> => {
  try {
    await mkdir(folder, { recursive: true, mode: 0o700 })
    const found = await lstat(folder)
    const allowed = [owner?.uid, process.getuid?.() ?? found.uid]
    if (!found.isDirectory() || !allowed.includes(found.uid))
      throw Object.assign(new Error(), { code: 'EPERM' })
    if (owner) await chown(folder, owner.uid, owner.gid)
    await chmod(folder, 0o700)
  } catch (error) {
    throw cannotWrite(folder, error as NodeJS.ErrnoException)
  }
}

/** In the data folder; for one whose path is too long for a socket, a folder of ours under the system's temporary one. */
const socketFolder = (run: string, owner: Owner): string => {
  if (Buffer.byteLength(join(run, '.s.PGSQL.5432')) <= longestSocket) return run
  const mark = createHash('sha256').update(run).digest('hex').slice(0, 12)
  const short = Buffer.byteLength(tmpdir()) < 40 ? tmpdir() : '/tmp'
  return join(short, `commonwise-${owner?.uid ?? process.getuid?.() ?? 0}-${mark}`)
}

const loopback = async (run: string): Promise<Places['address']> => {
  const file = join(run, 'address.json')
  const known = await readFile(file, 'utf8').catch(() => null)
  if (known) return JSON.parse(known)
  const port = await freePort()
  const address = { host: '127.0.0.1', port, password: randomBytes(24).toString('base64url') }
  await writeFile(file, JSON.stringify(address), { mode: 0o600 })
  return address
}

const freePort = (): Promise<number> =>
  new Promise((resolve, reject) => {
    const server = createServer().once('error', reject)
    server.listen(0, '127.0.0.1', () => {
      const address = server.address()
      server.close(() => resolve(typeof address === 'object' && address ? address.port : 0))
    })
  })

/** With less than this the disk will soon be full. */
export const scarceBytes = 200_000_000

/** Bytes that are still free where the data lies. */
export const freeBytes = async (folder: string): Promise<number> => {
  const { bavail, bsize } = await statfs(folder)
  return bavail * bsize
}
