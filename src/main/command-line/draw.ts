// `commonwise draw`: from a file of people and a file of targets to a lottery of equally likely panels that is committed
// to, and where the chance is there already, to the panel it picks. Exit code 0; 2 for what is refused; 3 where no panel can
// keep the targets; 130 if it was stopped.

import { resolve } from 'node:path'
import { reserveRule } from '../../convening/sortition/lottery/reserve.ts'
import { type Committed, commit } from '../../convening/sortition/public/commitment.ts'
import { keyFromPeople, keyFromSecret } from '../../convening/sortition/public/entrants.ts'
import { DrawFault } from '../../convening/sortition/public/fault.ts'
import { complete } from '../../convening/sortition/public/transcript.ts'
import { type PoolRead, readPool } from '../../convening/sortition/reading/read-pool.ts'
import type { Answer } from '../../convening/sortition/workers/drawing.ts'
import { openDraws } from '../../convening/sortition/workers/draws.ts'
import { Obstacle } from '../../platform/obstacle.ts'
import type { Command } from '../commonwise.ts'
import { programVersion } from '../settings.ts'
import { type Asked, askedIn } from './draw/asked.ts'
import { committedFiles, pickedFiles, reportFile } from './draw/files.ts'
import { clearTrial, foreignIn, type Kept, keptFile, logIn, ownNames, setAside, textOr } from './draw/kept.ts'
import { infeasibleFiles, trialFiles } from './draw/no-draw.ts'
import { type Telling, telling } from './draw/telling.ts'
import { orRefused, writable, writeInto } from './given-files.ts'
import { unlessStopped } from './stopping.ts'
import { verifierPage } from './verifier-page.ts'

export const run: Command = async (_settings, words) =>
  orRefused(async () => {
    const begun = performance.now()
    const asked = askedIn(words, Date.now())
    // Before anybody has waited for it.
    writable(asked.folder)
    keepInputs(asked)
    if (asked.trial) keepRealDraw(asked)
    const tell = telling(asked.json)
    const read = readPool(asked.files)
    for (const warning of read.warnings) tell.event('warning', { text: warning }, [warning])
    const answer = await answered(read, asked, tell)
    if (answer === null) return 130
    if (answer.kind === 'infeasible') {
      const { files, told, sentences } = infeasibleFiles(read, answer.infeasible, asked)
      keepRealDraw(asked)
      writeInto(asked.folder, files, () => clearTrial(asked.folder))
      tell.event('infeasible', told, sentences)
      return 3
    }
    if (answer.kind === 'trial') {
      const { files, told, sentences } = trialFiles(read, answer.panel, answer.solver, asked)
      keepRealDraw(asked)
      writeInto(asked.folder, files, () => clearTrial(asked.folder))
      tell.event('trial', told, sentences)
      return 0
    }
    if (answer.kind === 'astray') {
      tell.event('astray', {}, [astray])
      return 1
    }
    await settle(read, answer.drawn, asked, tell, begun)
    return 0
  })

const answered = async (read: PoolRead, { wanted, trial }: Asked, tell: Telling): Promise<Answer | null> => {
  const draws = openDraws(1)
  try {
    const answer = await unlessStopped((signal) =>
      draws.draw(read.pool, wanted, { trial, signal, watch: tell.progress }),
    )
    if (answer === null) tell.event('stopped', {}, ['Stopped. Nothing was written.'])
    return answer
  } finally {
    await draws.close()
  }
}

/** Commits, picks if the chance is there, and writes everything in one go. */
const settle = async (
  read: PoolRead,
  drawn: Kept['drawn'],
  asked: Asked,
  tell: Telling,
  begun: number,
): Promise<void> => {
  const { folder, source, language } = asked
  const version = programVersion()
  if (asked.wanted.reserve && !drawn.reserves) tell.event('warning', { text: noReserve }, [noReserve])
  const before = logIn(folder)
  const committed = commit(
    {
      name: asked.name,
      test: false,
      software: { name: 'commonwise', version, solver: drawn.solver },
      pool: read.pool,
      fairness: drawn.fairness,
      levels: drawn.levels,
      lottery: drawn.lottery,
      reserves: drawn.reserves,
      reserveRule: drawn.reserves && reserveRule,
      classes: drawn.classes,
      households: drawn.households,
      certificate: drawn.certificate,
      source,
      key: asked.secret ? keyFromSecret(asked.secret) : keyFromPeople(asked.files.people.bytes),
    },
    before,
    asked.again,
  )
  const kept: Kept = { name: asked.name, language, drawn, read, pseudonyms: committed.entrants.pseudonyms }
  const picked = pickedNow(committed, asked, drawn.reserves !== null)
  const { run } = committed.commitment
  const commitment = { run, hash: committed.hash, source }
  const seconds = Math.round((performance.now() - begun) / 10) / 100
  const files = {
    ...committedFiles(kept, committed, seconds, version),
    ...keptFile(kept),
    ...(picked && pickedFiles(kept, picked.transcript, picked.text)),
    'verify.html': await verifierPage(),
    'report.html': reportFile(kept, commitment, picked?.transcript ?? null, version),
  }
  const anew = !committed.again && before.length > 0
  writeInto(folder, files, () => (anew ? setAside(folder, run - 1) : clearTrial(folder)))
  const told = {
    out: folder,
    run,
    commitment: committed.hash,
    index: picked?.transcript.index ?? null,
    seconds,
  }
  tell.event('drawn', told, sentencesFor(kept, committed, picked?.transcript.index ?? null, folder))
}

const noReserve =
  'There is no reserve: for some panels those who are left cannot make another one that keeps the targets. Draw again with --already when somebody drops out.'

const astray =
  'LEGACY began a thousand times and never came to a panel. The targets can be kept: draw with another fairness.'

/** A machine that has picked once picks the same again. */
const pickedNow = (committed: Committed, { source, machineSeed, folder }: Asked, reserve: boolean) => {
  const { commitment, log, audit, hash } = committed
  if (source.kind !== 'seed' && source.kind !== 'machine') {
    const earlier = committed.again ? earlierBeacon(folder, hash) : null
    return earlier && complete(commitment, earlier, log, reserve ? audit.reserves : null)
  }
  const beacon =
    source.kind === 'seed'
      ? source
      : ((committed.again ? earlierBeacon(folder, hash) : null) ?? {
          kind: 'machine' as const,
          seed: machineSeed(),
        })
  return complete(commitment, beacon, log, reserve ? audit.reserves : null)
}

const earlierBeacon = (folder: string, hash: string) => {
  const text = textOr(folder, 'transcript.json')
  const earlier = text === null ? null : JSON.parse(text)
  return earlier?.commitmentHash === hash ? earlier.beacon : null
}

/** A trial or a failure does not write over a draw. */
const keepRealDraw = ({ folder, trial }: Asked): void => {
  if (textOr(folder, 'commitment.json') !== null)
    throw new DrawFault(
      `${folder} holds a draw. ${trial ? 'A trial' : 'A report about targets that cannot be kept'} would write over it: name another folder with --out.`,
    )
}

/** Whoever draws in the folder of their own files has not asked to lose one. What an earlier draw left there is set aside. */
const keepInputs = ({ folder, inputs }: Asked): void => {
  const outputs = new Set(ownNames.map((name) => resolve(folder, name)))
  const lost = logIn(folder).length === 0 && inputs.find((path) => outputs.has(resolve(path)))
  if (lost) throw new Obstacle(`${lost} would be written over.`, 'Name another folder with --out.')
  const foreign = foreignIn(folder)
  if (foreign)
    throw new Obstacle(
      `${foreign} in ${folder} is from no draw and would be written over.`,
      'Name another folder with --out.',
    )
}

const sentencesFor = (
  kept: Kept,
  { hash, commitment }: Committed,
  index: number | null,
  folder: string,
): string[] => {
  const { drawn } = kept
  const percent = (chance: number) => `${(100 * chance).toFixed(2)} %`
  const [lowest, highest] = [drawn.levels[0]?.[0] ?? 0, drawn.levels.at(-1)?.[0] ?? 0]
  const never = drawn.uncoverable.length
  return [
    `${drawn.pool.people.length} people for ${drawn.pool.size} places, ${drawn.fairness}: chances from ${percent(lowest)} to ${percent(highest)}.`,
    ...(never > 0 ? [`${never} people can be on no panel: their ids are in report.json.`] : []),
    `${drawn.lottery.length} panels, each as likely as the other; nobody’s share is further than ${(100 * drawn.largestDeviation).toFixed(2)} percentage points from the exact chance.`,
    `Run ${commitment.run}, committed to as ${hash}.`,
    index === null
      ? `No panel is picked yet. Publish commitment.json now; when the chance is there: commonwise pick --out ${folder} …`
      : `Panel ${index} is picked.`,
    `Everything is in ${folder}. To publish: commitment.json, ${index === null ? '' : 'transcript.json, '}verify.html, report.html. All else stays with you.`,
  ]
}
