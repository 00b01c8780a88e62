// The whole draw in one file, for whoever wants to check it: what was committed to, what the source showed, whom it picked.

import { bytesToHex } from '@noble/hashes/utils.js'
import { reserveTree } from './audit.ts'
import { type Beacon, beaconFault, beaconShape } from './beacon.ts'
import { type Commitment, commitmentShape } from './commitment.ts'
import { DrawFault } from './fault.ts'
import { type Hash, hashOfText, spelled } from './hashing.ts'
import { appended, type Log, logShape, pickedSubject } from './log.ts'
import { indexOf, orderOfReserve, seedOf } from './picking.ts'
import { exactly, list, members, orNull, type Shape, text, whole } from './shape.ts'
import { english } from './words/english.ts'

export const transcriptFormat = 'commonwise/transcript/v1'

/** In the order in which they are asked, and the way from this panel's reserve to the root that was committed to. */
export type Reserve = Readonly<{ order: readonly number[]; path: readonly Hash[] }>

/** The file `transcript.json`. */
export type Transcript = Readonly<{
  format: typeof transcriptFormat
  commitment: Commitment
  commitmentHash: Hash
  beacon: Beacon
  /** The panel picked, counted from 0, and the pseudonyms of its people, rising. */
  index: number
  panel: readonly number[]
  reserve: Reserve | null
  log: Log
}>

/**
 * Picks the panel of a committed draw from what its source showed. The same again gives the same.
 * @param reserves as in `audit.json`; null where the commitment has none.
 * @throws DrawFault where this is not what the source showed, or where something else was picked before.
 */
export const complete = (
  commitment: Commitment,
  beacon: Beacon,
  log: Log,
  reserves: readonly (readonly number[])[] | null,
): { transcript: Transcript; text: string } => {
  if (commitment.test) throw new DrawFault('This was a trial: it is not a draw, and nobody is picked by it.')
  const commitmentHash = hashOfText(spelled(commitment))
  const fault = beaconFault(commitment.source, beacon, commitment.panels)
  if (fault) throw new DrawFault(`${english.beaconFaults[fault]} Nothing is picked: give what it did show.`)
  const index = indexOf(commitmentHash, beacon, commitment.panels)
  const panel = commitment.lottery[index ?? -1]
  if (index === null || !panel) throw new DrawFault('No panel has this number.')
  const transcript: Transcript = {
    format: transcriptFormat,
    commitment,
    commitmentHash,
    beacon,
    index,
    panel,
    reserve: commitment.reserveRoot === null ? null : opened(commitment, reserves, index, beacon),
    log: pickedIn(log, commitment.run, commitmentHash, pickedSubject(commitmentHash, beacon, index)),
  }
  return { transcript, text: spelled(transcript) }
}

const pickedIn = (log: Log, run: number, commitmentHash: Hash, subject: Hash): Log => {
  const last = log.at(-1)
  if (last?.event === 'picked' && last.run === run) {
    if (last.subject === subject) return log
    throw new DrawFault(
      `Run ${run} has been picked already by something else, and that stands. Another run leaves a trace: commonwise draw with --again REASON.`,
    )
  }
  if (last?.event !== 'committed' || last.subject !== commitmentHash)
    throw new DrawFault('The log does not end with this commitment.')
  return appended(log, { run, event: 'picked', subject, reason: null })
}

const opened = (
  commitment: Commitment,
  reserves: readonly (readonly number[])[] | null,
  index: number,
  beacon: Beacon,
): Reserve => {
  const tree = reserves && reserveTree(reserves)
  const members = reserves?.[index]
  if (!tree || !members || bytesToHex(tree.root) !== commitment.reserveRoot)
    throw new DrawFault('These are not the reserves that were committed to.')
  const seed = seedOf(hashOfText(spelled(commitment)), beacon)
  return {
    order: orderOfReserve(seed, members),
    path: tree.pathOf(index).map((step) => bytesToHex(step)),
  }
}

const hash = text(/^[0-9a-f]{64}$/)

export const transcriptShape: Shape<Transcript> = members<Transcript>({
  format: exactly(transcriptFormat),
  commitment: commitmentShape,
  commitmentHash: hash,
  beacon: beaconShape,
  index: whole(),
  panel: list(whole(1)),
  reserve: orNull(members<Reserve>({ order: list(whole(1)), path: list(hash) })),
  log: logShape,
})
