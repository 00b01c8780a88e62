// report.html: what was drawn and how, for everybody. One file, no program, no network, no names. It may be published,
// and hung on a wall.

import type { Language } from '../../../page/index.ts'
import { markup } from '../../../page/index.ts'
import { documentOf } from './document.ts'
import type { Report } from './report.ts'
import { aimSection, limitsSection, lotterySection } from './sections/aim.ts'
import { chancesSection } from './sections/chances.ts'
import { lowestChance } from './sections/lowest-chance.ts'
import { targetsSection } from './sections/targets.ts'
import { viewOf } from './sections/view.ts'
import { whatHappened } from './sections/what-happened.ts'
import { speechIn } from './speech.ts'

export type PageOptions = Readonly<{
  language: Language
  /** Atkinson Hyperlegible Next as WOFF2 in base64; null: the page takes a face that is there. */
  font: string | null
}>

/**
 * The same report gives the same bytes.
 * @throws RangeError if the picked panel breaks a target, its size or a household.
 */
export const reportPage = (report: Report, { language, font }: PageOptions): string => {
  const speech = speechIn(language)
  const view = viewOf(report, speech)
  const sections = [
    whatHappened,
    () => targetsSection(speech, report.drawn.pool, report.picked?.panel ?? null),
    chancesSection,
    aimSection,
    lowestChance,
    lotterySection,
    limitsSection,
  ]
  const { test, run, version } = report
  const body = markup`${sections.map((section) => section(view))}`
  const { words } = speech
  const title = test ? words.trialTitle(report.name) : words.title(report.name, report.picked !== null)
  return documentOf({ title, run, version, test, publishable: true, body }, speech, font)
}
