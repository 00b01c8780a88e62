// Whether what the named source showed leads to the panel that was picked, and the log to this draw.

import { hexToBytes } from '@noble/hashes/utils.js'
import { reserveLeaf } from './audit.ts'
import { beaconFault, digitsFor } from './beacon.ts'
import type { Commitment } from './commitment.ts'
import { type Findings, weigh } from './findings.ts'
import { logFault, pickedSubject } from './log.ts'
import { isIncluded } from './merkle.ts'
import { indexOf, orderOfReserve, seedOf } from './picking.ts'
import { timeOfRound } from './quicknet.ts'
import type { Transcript } from './transcript.ts'
import type { Words } from './words/english.ts'

export const checkDraw = (transcript: Transcript, findings: Findings): void => {
  const { words } = findings
  const { commitment, beacon } = transcript
  const fault = beaconFault(commitment.source, beacon, commitment.panels)
  weigh(findings, fault && words.beaconFaults[fault], beaconWords(transcript, words))
  if (fault === null) {
    const people = words.people(transcript.panel)
    weigh(
      findings,
      panelFault(transcript, words),
      words.picked(transcript.index, words.number(commitment.panels), people),
    )
    if (transcript.reserve || commitment.reserveRoot)
      weigh(
        findings,
        reserveHolds(transcript) ? null : words.wrongReserve,
        words.reserve(words.people(transcript.reserve?.order ?? [])),
      )
  }
  weigh(findings, logWords(transcript, words), words.log(transcript.log.length))
  findings.cannotKnow.push(...beaconLimits(transcript, words))
}

const beaconWords = ({ beacon }: Transcript, words: Words): string => {
  switch (beacon.kind) {
    case 'seed':
      return words.seed(beacon.seed)
    case 'machine':
      return words.machine
    case 'drand':
      return words.drand(beacon.round, momentOf(beacon.round))
    case 'dice':
      return words.dice(beacon.digits)
    case 'parties':
      return words.parties(beacon.nonces.filter((nonce) => nonce !== null).length, beacon.nonces.length)
  }
}

/** What a commitment waits for, before there is a transcript. */
export const sourceWords = ({ source, panels }: Commitment, { waits }: Words): string => {
  switch (source.kind) {
    case 'seed':
      return waits.seed
    case 'machine':
      return waits.machine
    case 'drand':
      return waits.drand(source.round, momentOf(source.round))
    case 'dice':
      return waits.dice(digitsFor(panels))
    case 'parties': {
      const names = source.parties.map(([name]) => name).join(', ')
      return waits.parties(names, source.round, momentOf(source.round))
    }
  }
}

/** Universal time, alike in all languages. */
const momentOf = (round: number): string =>
  `${new Date(timeOfRound(round)).toISOString().slice(0, 19).replace('T', ' ')} UTC`

const beaconLimits = ({ beacon }: Transcript, { cannot }: Words): string[] => {
  if (beacon.kind === 'seed') return [cannot.seed]
  if (beacon.kind === 'machine') return [cannot.machine]
  if (beacon.kind === 'dice') return [cannot.seen, cannot.dice]
  if (beacon.kind === 'parties' && beacon.signature !== null) return [cannot.seen, cannot.standIn]
  return [cannot.seen]
}

const panelFault = (transcript: Transcript, words: Words): string | null => {
  const { commitment, commitmentHash, beacon, index, panel } = transcript
  const follows = indexOf(commitmentHash, beacon, commitment.panels)
  if (follows !== index) return words.otherIndex(follows, index)
  const picked = commitment.lottery[index]
  const same = picked?.length === panel.length && panel.every((pseudonym, at) => pseudonym === picked[at])
  return same ? null : words.otherPanel
}

const reserveHolds = ({ commitment, commitmentHash, beacon, index, reserve }: Transcript): boolean => {
  if (!reserve || !commitment.reserveRoot) return false
  const rising = [...reserve.order].sort((a, b) => a - b)
  const order = orderOfReserve(seedOf(commitmentHash, beacon), rising)
  const path = reserve.path.map((step) => hexToBytes(step))
  return (
    order.every((pseudonym, at) => pseudonym === reserve.order[at]) &&
    isIncluded(reserveLeaf(rising, index), index, commitment.panels, path, hexToBytes(commitment.reserveRoot))
  )
}

const logWords = (transcript: Transcript, words: Words): string | null => {
  const { log, commitment, commitmentHash, beacon, index } = transcript
  const fault = logFault(log)
  if (fault) return words.wrongLog(fault.entry)
  const [committed, picked] = log.slice(-2)
  const ends =
    committed?.event === 'committed' &&
    committed.run === commitment.run &&
    committed.subject === commitmentHash &&
    committed.reason === commitment.reason &&
    committed.previous === commitment.previous &&
    picked?.event === 'picked' &&
    picked.reason === null &&
    picked.subject === pickedSubject(commitmentHash, beacon, index)
  return ends ? null : words.otherLog
}
