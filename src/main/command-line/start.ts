// `commonwise start`: serves until it is told to stop, and stops in order.

import { renderUnicodeCompact } from 'uqr'
import { freeBytes, InUse, scarceBytes } from '../../platform/postgres/index.ts'
import type { Command } from '../commonwise.ts'
import { type Served, serve } from '../serve.ts'
import type { Settings } from '../settings.ts'
import { pointToTheFirst } from './first.ts'
import { removeState, writeState } from './state.ts'

export const run: Command = async (settings) => {
  // From the first moment on, so that being told to stop while starting also ends in order.
  const told = toldToStop()
  const served = await serve(settings).catch((error) => {
    if (error instanceof InUse) return null
    throw error
  })
  if (!served) {
    if (!(await pointToTheFirst(settings, 10_000)))
      console.log('Commonwise is just being started here by another process.')
    return 0
  }
  try {
    await writeState(settings, served)
    await warnOfScarceDisk(settings)
    greet(served)
    await told
    console.log('Stopping …')
  } finally {
    await served.stop()
    await removeState(settings)
  }
  return 0
}

const greet = ({ here, network, hostLink }: Served): void => {
  console.log(`\nCommonwise is open.\n\n  here            ${here}`)
  if (network) console.log(`  in the network  ${network}\n\n${indented(renderUnicodeCompact(network))}`)
  if (hostLink)
    console.log(`\nWhoever opens this link first becomes the host. It works once:\n\n  ${hostLink}`)
  console.log('\nCtrl-C stops it.')
}

const indented = (picture: string) => picture.replace(/^/gm, '  ')

/** Also when the process that started us is gone, if it left us a channel. */
const toldToStop = (): Promise<void> =>
  new Promise((resolve) => {
    let told = 0
    const stop = () => {
      // A terminal's Ctrl-C arrives twice, directly and through our starter. A second one from a person means it.
      if (told && Date.now() - told > 1_500) process.exit(130)
      told ||= Date.now()
      resolve()
    }
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, stop)
    process.on('disconnect', stop)
    process.channel?.unref()
  })

const warnOfScarceDisk = async ({ databaseUrl, dataFolder: folder }: Settings): Promise<void> => {
  if (databaseUrl) return
  const free = await freeBytes(folder).catch(() => Number.POSITIVE_INFINITY)
  if (free < scarceBytes)
    console.warn(
      `Only ${Math.round(free / 1e6)} MB are free in ${folder}. When the disk is full, nobody can write any more.`,
    )
}
