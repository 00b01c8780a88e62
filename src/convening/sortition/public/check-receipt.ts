// Whether the owner of a receipt is in the pool as it says, and on how many panels.

import { hexToBytes } from '@noble/hashes/utils.js'
import type { Commitment } from './commitment.ts'
import { leafOf } from './entrants.ts'
import { type Findings, weigh } from './findings.ts'
import type { Hash } from './hashing.ts'
import { isIncluded } from './merkle.ts'
import type { Receipt } from './receipt.ts'
import type { Transcript } from './transcript.ts'
import type { Words } from './words/english.ts'

export const checkReceipt = (
  receipt: Receipt,
  commitment: Commitment,
  commitmentHash: Hash,
  draw: Transcript | null,
  findings: Findings,
): void => {
  const { words } = findings
  if (receipt.commitmentHash !== commitmentHash) return void findings.faults.push(words.otherReceipt)
  const features = receipt.features.map(([feature, value]) => `${feature}: ${value}`).join(', ')
  weigh(findings, receiptFault(receipt, commitment, words), words.receipt(receipt.pseudonym, features), 'own')
  const { pseudonym, panels, of } = receipt
  const counted = panels === commitment.counts[pseudonym - 1] && of === commitment.panels
  weigh(findings, counted ? null : words.wrongShare, words.receiptPanels(panels, words.number(of)), 'own')
  if (draw) findings.own.push(standing(pseudonym, draw, words))
}

const receiptFault = (receipt: Receipt, commitment: Commitment, words: Words): string | null => {
  const { features, path, pseudonym } = receipt
  const known = new Set(commitment.targets.map(([feature, value]) => JSON.stringify([feature, value])))
  if (!features.every((answer) => known.has(JSON.stringify(answer)))) return words.otherFeatures
  const included = isIncluded(
    leafOf(receipt),
    pseudonym - 1,
    commitment.entrants,
    path.map((step) => hexToBytes(step)),
    hexToBytes(commitment.poolRoot),
  )
  return included ? null : words.notIncluded
}

const standing = (pseudonym: number, { panel, reserve }: Transcript, words: Words): string => {
  if (panel.includes(pseudonym)) return words.onPanel
  const place = reserve ? reserve.order.indexOf(pseudonym) : -1
  return place < 0 ? words.onNone : words.onReserve(place + 1)
}
