// `commonwise doctor`: what runs, where, in which versions, and what is wrong. It changes nothing
// and starts nothing. Exit code 1 if something is wrong.

import { existsSync } from 'node:fs'
import { createServer, connect as dial } from 'node:net'
import { Obstacle } from '../../platform/obstacle.ts'
import { freeBytes, observe, placeOf, scarceBytes } from '../../platform/postgres/index.ts'
import type { Command } from '../commonwise.ts'
import { networkAddress } from '../network.ts'
import { clone, programVersion, type Settings } from '../settings.ts'
import { readState, type State } from './state.ts'

/** `wrong` must be put right; a `hint` is worth knowing. */
type Finding = { about: string; says: string; wrong?: string | undefined; hint?: string | undefined }

export const run: Command = async (settings) => {
  const state = await readState(settings)
  const findings = [
    program(),
    serving(state),
    await listening(settings, state),
    await databaseOf(settings),
    await folder(settings),
    network(settings),
    secureContext(settings),
    await mail(settings),
  ]
  for (const { about, says } of findings) console.log(`${about.padEnd(12)}${says}`)
  const hints = findings.flatMap(({ hint }) => hint ?? [])
  if (hints.length > 0) console.log(`\nWorth knowing:\n${listed(hints)}`)
  const wrong = findings.flatMap((finding) => finding.wrong ?? [])
  console.log(wrong.length > 0 ? `\nWrong:\n${listed(wrong)}` : '\nNothing is wrong.')
  return wrong.length > 0 ? 1 : 0
}

const listed = (lines: string[]) => lines.map((line) => `  - ${line}`).join('\n')

const program = (): Finding => ({
  about: 'Commonwise',
  says: `${programVersion()} in ${clone}, Node ${process.versions.node}, ${process.platform} ${process.arch}`,
})

const serving = (state: State | null): Finding => ({
  about: 'Serving',
  says: state
    ? `${state.here}, process ${state.pid}, since ${new Date(state.since).toLocaleString()}`
    : 'no; `npm start` opens it',
})

const listening = async ({ port }: Settings, state: State | null): Promise<Finding> => {
  if (state) return { about: 'Port', says: `${new URL(state.here).port || port}, ours` }
  const refused = await bindingFails(port)
  return {
    about: 'Port',
    says: refused ? `${port}, not usable (${refused})` : `${port}, free`,
    wrong: refused
      ? `Port ${port} cannot be listened on. Stop what uses it, or choose another with PORT.`
      : undefined,
  }
}

const bindingFails = (port: number): Promise<string | null> =>
  new Promise((resolve) => {
    const server = createServer()
    server.once('error', (error: NodeJS.ErrnoException) => resolve(error.code ?? error.message))
    server.listen(port, () => server.close(() => resolve(null)))
  })

const databaseOf = async (settings: Settings): Promise<Finding> => {
  const about = 'Database'
  const which = settings.databaseUrl
    ? `at ${placeOf(settings.databaseUrl)}`
    : 'the one that comes with Commonwise'
  try {
    const found = await observe(settings)
    const status = found.status === 'running' ? `PostgreSQL ${found.version}, running` : found.status
    return { about, says: `${which}: ${status}` }
  } catch (error) {
    if (!(error instanceof Obstacle)) throw error
    return { about, says: `${which}: cannot be used`, wrong: error.message }
  }
}

const folder = async ({ dataFolder, databaseUrl }: Settings): Promise<Finding> => {
  const about = 'Data'
  if (databaseUrl) return { about, says: 'in that database; no folder here is used' }
  if (!existsSync(dataFolder)) return { about, says: `${dataFolder}, which the first start will make` }
  const free = await freeBytes(dataFolder)
  const says = `${dataFolder}, ${(free / 1e9).toFixed(1)} GB free`
  const wrong =
    free < scarceBytes
      ? `Hardly any space is free in ${dataFolder}: when it is full, nobody can write.`
      : undefined
  return { about, says, wrong }
}

const network = ({ publicUrl, port }: Settings): Finding => {
  const address = networkAddress()
  const says =
    publicUrl?.origin ?? (address ? `http://${address}:${port}` : 'this machine is in no local network')
  const hint =
    !publicUrl && !address
      ? 'Phones cannot join: connect this machine to the network of the room.'
      : undefined
  return { about: 'Network', says, hint }
}

const secureContext = ({ publicUrl }: Settings): Finding => {
  const secure = publicUrl?.protocol === 'https:'
  return {
    about: 'HTTPS',
    says: secure ? 'yes' : 'no',
    hint: secure
      ? undefined
      : 'Over plain http others in the network may read along, and browsers on other machines keep no pages for ' +
        'when the network is away and offer no passkeys. For HTTPS, put a proxy such as Caddy in front ' +
        '(caddy reverse-proxy --from commons.example.org --to localhost:4400) and set PUBLIC_URL.',
  }
}

const mail = async ({ smtpUrl }: Settings): Promise<Finding> => {
  const about = 'Mail'
  if (!smtpUrl) return { about, says: 'on the outbox page that the host sees; SMTP_URL is not set' }
  const { hostname, port, protocol } = new URL(smtpUrl)
  const place = { host: hostname, port: Number(port) || (protocol === 'smtps:' ? 465 : 587) }
  const reached = await canDial(place)
  return {
    about,
    says: `by ${place.host}:${place.port}, ${reached ? 'which answers' : 'which does not answer'}`,
    wrong: reached
      ? undefined
      : `The mail server ${place.host}:${place.port} does not answer. Check SMTP_URL.`,
  }
}

const canDial = (place: { host: string; port: number }): Promise<boolean> =>
  new Promise((resolve) => {
    const socket = dial({ ...place, timeout: 3_000 })
    const end = (reached: boolean) => {
      socket.destroy()
      resolve(reached)
    }
    socket
      .once('connect', () => end(true))
      .once('timeout', () => end(false))
      .once('error', () => end(false))
  })
