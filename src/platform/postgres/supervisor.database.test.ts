// Real processes, really killed.

import { spawn, spawnSync } from 'node:child_process'
import { existsSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { afterEach, describe, expect, it } from 'vitest'
import { ask, dataFolder, type Holder, hold, isRunning, kill, serverIn } from '../testing/holders.ts'
import { ownerOf } from './owner.ts'
import { clusterIn } from './places.ts'

const open: Holder[] = []
const folders: Awaited<ReturnType<typeof dataFolder>>[] = []

const newFolder = async (name?: string): Promise<string> => {
  const folder = await dataFolder(name)
  folders.push(folder)
  return folder.path
}

const opened = async (...how: Parameters<typeof hold>): Promise<Holder> => {
  const holder = hold(...how)
  open.push(holder)
  await holder.says('open')
  return holder
}

afterEach(async () => {
  await Promise.all(open.splice(0).map(kill))
  for (const folder of folders.splice(0)) await folder.remove()
})

describe('The embedded database', { timeout: 60_000 }, () => {
  it('[PL1] survives kill -9 of the program, of the server and of both, and loses nothing that was answered', async () => {
    const folder = await newFolder()
    const first = await opened(folder, 'alone')
    await ask(folder, 'create table kept (number integer)')
    await ask(folder, 'insert into kept values (1)')
    const server = serverIn(folder)

    await kill(first)
    const second = await opened(folder, 'alone')
    expect(serverIn(folder), 'the running server is adopted').toBe(server)

    await ask(folder, 'insert into kept values (2)')
    process.kill(server, 'SIGKILL')
    await second.says('The database is back.')
    expect(serverIn(folder)).not.toBe(server)

    await ask(folder, 'insert into kept values (3)')
    process.kill(serverIn(folder), 'SIGKILL')
    await kill(second)
    await opened(folder, 'alone')
    expect(await ask(folder, 'select number from kept order by 1')).toEqual([
      { number: 1 },
      { number: 2 },
      { number: 3 },
    ])
  })

  it('comes to be although its first setting up is killed again and again', async () => {
    const folder = await newFolder()
    for (const milliseconds of [200, 400, 600, 900]) {
      const holder = hold(folder, 'alone')
      await pause(milliseconds)
      await kill(holder)
    }
    await opened(folder, 'alone')
    expect(await isRunning(folder)).toBe(true)
  })

  it('[PL2] is served by one program only, whoever of three comes first, and stops with the last one that uses it', async () => {
    const folder = await newFolder()
    const three = Array.from({ length: 3 }, () => hold(folder, 'alone'))
    open.push(...three)
    const answers = await Promise.all(three.map((one) => Promise.any([one.says('open'), one.says('in use')])))
    expect(answers.filter((said) => said.includes('open'))).toHaveLength(1)

    const winner = three[answers.findIndex((said) => said.includes('open'))]!
    const guest = await opened(folder, 'together')
    await winner.letGo()
    expect(await isRunning(folder)).toBe(true)
    await guest.letGo()
    expect(await isRunning(folder)).toBe(false)
  })

  it.runIf(process.platform === 'linux')(
    'starts although its lock names a process that is somebody else by now',
    async () => {
      const folder = await newFolder()
      const holder = await opened(folder, 'alone')
      const note = join(clusterIn(folder), 'postmaster.pid')
      const left = readFileSync(note, 'utf8')
      await holder.letGo()
      const owner = ownerOf(clusterIn(folder))
      const stranger = spawn('sleep', ['60'], owner ? { uid: owner.uid, gid: owner.gid } : {})
      writeFileSync(note, left.replace(/^\d+/, String(stranger.pid)))
      await opened(folder, 'alone')
      expect(await isRunning(folder)).toBe(true)
      stranger.kill()
    },
  )

  it('[PL2] listens where nobody else can enter, also below a path too long for a socket', async () => {
    const folder = await newFolder('a-folder-with-a-long-name/'.repeat(6))
    await opened(folder, 'alone')
    const [row] = await ask(
      folder,
      `select current_setting('unix_socket_directories') as place, current_setting('listen_addresses') as network`,
    )
    expect(row.network).toBe('')
    expect(statSync(row.place.replaceAll('"', '')).mode & 0o777).toBe(0o700)
  })

  it.runIf(process.getuid?.() === 0)('runs under an ordinary user, and for root never as root', async () => {
    const folder = await newFolder()
    await opened(folder, 'alone')
    expect(statSync(clusterIn(folder)).uid).not.toBe(0)

    const nobody = {
      uid: Number(spawnSync('id', ['-u', 'nobody']).stdout),
      gid: Number(spawnSync('id', ['-g', 'nobody']).stdout),
    }
    const theirs = await newFolder()
    await opened(theirs, 'alone', nobody)
    expect(statSync(clusterIn(theirs)).uid).toBe(nobody.uid)
  })

  it.runIf(process.getuid?.() === 0 && process.platform === 'linux')(
    'says in one sentence that the disk is full',
    async ({ skip }) => {
      const folder = await newFolder()
      spawnSync('mkdir', ['-p', folder])
      const mounted = spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=20m', 'tmpfs', folder]).status === 0
      skip(!mounted, 'a small disk cannot be mounted here')
      const holder = hold(folder, 'alone')
      open.push(holder)
      const said = await holder.says('failed')
      expect(said).toMatch(/The disk is full: .* Free some space and start again\./)
      expect(existsSync(clusterIn(folder))).toBe(false)
      spawnSync('umount', [folder])
    },
  )

  it('says in one sentence that a folder cannot be used', async () => {
    const folder = await newFolder()
    writeFileSync(folder, 'a file, not a folder')
    const holder = hold(folder, 'alone')
    open.push(holder)
    expect(await holder.says('failed')).toMatch(/The data folder .* cannot be written .*COMMONWISE_DATA\./)
  })
})
