// Checks a public draw from its files alone: no network, no solver, no trust in whoever made them. It says in plain words
// what it checked, and what nobody can know from these files.

import { auditShape } from './audit.ts'
import { checkAudit } from './check-audit.ts'
import { checkCommitment } from './check-commitment.ts'
import { checkDraw, sourceWords } from './check-draw.ts'
import { checkReceipt } from './check-receipt.ts'
import { commitmentShape } from './commitment.ts'
import { type Findings, weigh } from './findings.ts'
import { hashOfText, spelled } from './hashing.ts'
import { receiptShape } from './receipt.ts'
import { Misshapen, type Shape } from './shape.ts'
import { type Transcript, transcriptShape } from './transcript.ts'
import { english, type Words } from './words/english.ts'

/** The text of each file, byte for byte: see `textOf`. */
export type DrawFiles = Readonly<{
  transcript?: string | undefined
  commitment?: string | undefined
  receipt?: string | undefined
  audit?: string | undefined
}>

export type Verification = Readonly<{
  /** Nothing is wrong. What could not be known stands in `cannotKnow`. */
  holds: boolean
  checked: readonly string[]
  /** What a receipt tells its owner. */
  own: readonly string[]
  cannotKnow: readonly string[]
  faults: readonly string[]
  /** What was picked, and from how many; null without a transcript that can be read. */
  picked: Readonly<{ index: number; panels: number; panel: readonly number[]; name: string }> | null
}>

/** What a file's bytes say; the empty text, which is no file of ours, where they say nothing. */
export const textOf = (bytes: Uint8Array): string => {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes)
  } catch {
    return ''
  }
}

/** Which of the files this is, by what it says of itself; null if it says nothing of the kind. A transcript holds a commitment. */
export const kindOf = (text: string): keyof DrawFiles | null =>
  (['transcript', 'audit', 'receipt', 'commitment'] as const).find((kind) =>
    text.includes(`"format":"commonwise/${kind}/v1"`),
  ) ?? null

/** A transcript alone, or with a commitment, a receipt, an audit file; or a commitment before anything is picked. */
export const verify = (files: DrawFiles, words: Words = english): Verification => {
  const findings: Findings = { words, checked: [], own: [], cannotKnow: [], faults: [] }
  const transcript = readTranscript(files, findings)
  const commitment =
    transcript?.commitment ?? read(files.commitment, 'commitment.json', commitmentShape, findings)
  if (files.transcript === undefined && files.commitment === undefined) findings.faults.push(words.nothing)
  if (commitment) {
    const hash = hashOfText(spelled(commitment))
    if (!transcript) findings.checked.push(words.commitmentHash(hash), sourceWords(commitment, words))
    checkCommitment(commitment, findings)
    if (transcript) checkDraw(transcript, findings)
    else findings.cannotKnow.push(words.cannot.unpicked)
    const receipt = read(files.receipt, 'receipt.json', receiptShape, findings)
    if (receipt) checkReceipt(receipt, commitment, hash, transcript, findings)
    const audit = read(files.audit, 'audit.json', auditShape, findings)
    if (audit) checkAudit(audit, commitment, findings)
    else findings.cannotKnow.push(words.cannot.targets)
    findings.cannotKnow.push(words.cannot.receipts, words.cannot.elsewhere)
    if (transcript) findings.cannotKnow.push(words.cannot.names)
  }
  const { checked, own, cannotKnow, faults } = findings
  return {
    holds: faults.length === 0,
    checked,
    own,
    cannotKnow,
    faults,
    picked: transcript && pickedBy(transcript),
  }
}

const pickedBy = ({ index, panel, commitment: { panels, name } }: Transcript) => ({
  index,
  panels,
  panel,
  name,
})

const readTranscript = (files: DrawFiles, findings: Findings): Transcript | null => {
  const { words } = findings
  const transcript = read(files.transcript, 'transcript.json', transcriptShape, findings)
  if (!transcript) return null
  const inside = spelled(transcript.commitment)
  const hash = hashOfText(inside)
  weigh(
    findings,
    hash === transcript.commitmentHash ? null : words.otherHash,
    words.commitmentHash(transcript.commitmentHash),
  )
  if (files.commitment !== undefined)
    weigh(findings, files.commitment === inside ? null : words.otherFile, words.sameFile)
  return transcript
}

/** Null where there is no such file, or it cannot be read; the latter is a fault. */
const read = <T>(text: string | undefined, file: string, shape: Shape<T>, findings: Findings): T | null => {
  if (text === undefined) return null
  const { words, faults } = findings
  try {
    const content = shape(JSON.parse(text), file)
    // Read again from what was understood: what differs in a single byte was not written by us.
    if (spelled(content) !== text) faults.push(words.otherSpelling(file))
    return content
  } catch (error) {
    faults.push(words.unreadable(file, error instanceof Misshapen ? error.message : words.notJson))
    return null
  }
}
