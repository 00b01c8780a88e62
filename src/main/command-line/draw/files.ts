// The files of a draw: those for everybody, those for the office, and in `private/` what only a keeper or an auditor may see.

import type { Drawn } from '../../../convening/sortition/draw.ts'
import { auditText } from '../../../convening/sortition/public/audit.ts'
import type { Source } from '../../../convening/sortition/public/beacon.ts'
import type { Committed } from '../../../convening/sortition/public/commitment.ts'
import { spelled } from '../../../convening/sortition/public/hashing.ts'
import { receiptsOf } from '../../../convening/sortition/public/receipt.ts'
import type { Transcript } from '../../../convening/sortition/public/transcript.ts'
import { reportPage } from '../../../convening/sortition/report/report-page.ts'
import { chancesFile, figuresOf, lotteryFile, peopleFile } from '../../../convening/sortition/results.ts'
import { written } from '../../../csv/index.ts'
import { houseFont } from '../house-font.ts'
import type { Kept } from './kept.ts'

/** What stands as soon as a draw is committed to, whether or not its panel has been picked yet. */
export const committedFiles = (
  kept: Kept,
  committed: Committed,
  seconds: number,
  version: string,
): Record<string, string> => {
  const { drawn, read } = kept
  return {
    'commitment.json': committed.text,
    'log.json': spelled(committed.log),
    'report.json': `${JSON.stringify({ ...figuresOf(drawn), warnings: read.warnings, seconds, version }, null, 2)}\n`,
    'chances.csv': chancesFile(drawn),
    'lottery.csv': lotteryFile(drawn),
    'private/audit.json': auditText(committed.audit),
    'private/pseudonyms.csv': written(
      ['pseudonym', 'id'],
      drawn.pool.people.map(({ id }, place) => [String(committed.entrants.pseudonyms[place] ?? 0), id]),
    ),
    ...receiptFiles(drawn, committed),
  }
}

const receiptFiles = (drawn: Drawn, committed: Committed): Record<string, string> => {
  const digits = String(drawn.pool.people.length).length
  return Object.fromEntries(
    receiptsOf(drawn.pool, committed).map(({ text }, place) => {
      const number = String(committed.entrants.pseudonyms[place] ?? 0).padStart(digits, '0')
      return [`private/receipts/${number}.json`, text]
    }),
  )
}

/** What the picking adds. */
export const pickedFiles = (kept: Kept, transcript: Transcript, text: string): Record<string, string> => {
  const { drawn, read, pseudonyms } = kept
  const placeOf = new Map(pseudonyms.map((pseudonym, place) => [pseudonym, place]))
  const panel = new Set(transcript.panel.map((pseudonym) => placeOf.get(pseudonym) ?? -1))
  const everybody = drawn.pool.people.map((_, place) => place)
  const reserve = transcript.reserve?.order.map((pseudonym) => placeOf.get(pseudonym) ?? -1)
  return {
    'transcript.json': text,
    'log.json': spelled(transcript.log),
    'panel.csv': peopleFile(
      read,
      everybody.filter((place) => panel.has(place)),
    ),
    'remaining.csv': peopleFile(
      read,
      everybody.filter((place) => !panel.has(place)),
    ),
    ...(reserve && { 'reserve.csv': peopleFile(read, reserve) }),
  }
}

/** The page, before or after the picking. */
export const reportFile = (
  kept: Kept,
  commitment: { run: number; hash: string; source: Source },
  transcript: Transcript | null,
  version: string,
): string => {
  const { drawn, name, language, read } = kept
  const panel = transcript && drawn.lottery[transcript.index]
  return reportPage(
    {
      name,
      run: commitment.run,
      drawn,
      picked: transcript && panel ? { number: transcript.index, panel } : null,
      source: commitment.source,
      commitment: commitment.hash,
      warnings: read.warnings,
      test: false,
      version,
    },
    { language, font: houseFont() },
  )
}
