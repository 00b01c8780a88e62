// A trial in one page: the targets can be met, and how they lie to the pool. Marked so that nobody takes it for a draw.

import { markup } from '../../../page/index.ts'
import type { Pool } from '../pool.ts'
import { documentOf } from './document.ts'
import type { PageOptions } from './report-page.ts'
import { targetsSection } from './sections/targets.ts'
import { speechIn } from './speech.ts'

export type Trial = Readonly<{ name: string; run: number; pool: Pool; version: string }>

/** For a pool of which it is known that a panel exists. Like the report it names nobody and withholds small counts. */
export const trialPage = ({ name, run, pool, version }: Trial, { language, font }: PageOptions): string => {
  const speech = speechIn(language)
  const { words } = speech
  const body = markup`<p class="lead">${words.trialLead(pool.people.length, pool.size)}</p>
<p>${words.trialNext}</p>
${targetsSection(speech, pool, null)}`
  return documentOf(
    { title: words.trialTitle(name), run, version, test: true, publishable: true, body },
    speech,
    font,
  )
}
