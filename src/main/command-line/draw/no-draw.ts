// What is written where nothing was drawn: a trial, or targets that no panel can keep.

import type { Panel } from '../../../convening/sortition/pool.ts'
import type { PoolRead } from '../../../convening/sortition/reading/read-pool.ts'
import { infeasiblePage } from '../../../convening/sortition/report/infeasible-page.ts'
import { trialPage } from '../../../convening/sortition/report/trial-page.ts'
import { peopleFile } from '../../../convening/sortition/results.ts'
import type { Infeasible } from '../../../convening/sortition/workers/drawing.ts'
import { programVersion } from '../../settings.ts'
import { houseFont } from '../house-font.ts'
import type { Asked } from './asked.ts'
import { trialMark } from './kept.ts'

const mark = 'NOT A DRAW'
const markFile = (text: string): string => `${mark}. ${text}\n`

export const infeasibleFiles = (read: PoolRead, { checks, relaxation }: Infeasible, asked: Asked) => {
  const changes = relaxation?.changes ?? []
  const never = (relaxation?.never ?? []).map((place) => read.pool.people[place]?.id ?? '')
  const told = {
    feasible: false,
    people: read.pool.people.length,
    size: read.pool.size,
    checks,
    changes,
    weight: relaxation?.weight ?? null,
    withinFlex: relaxation?.withinFlex ?? null,
    uncoverable: never,
    version: programVersion(),
  }
  const page = infeasiblePage(
    {
      name: asked.name,
      run: 1,
      people: read.pool.people.length,
      size: read.pool.size,
      checks,
      changes,
      never: never.length,
      withinFlex: relaxation?.withinFlex ?? true,
      test: asked.trial,
      version: programVersion(),
    },
    { language: asked.language, font: houseFont() },
  )
  const test = asked.trial ? { test: true, notice: mark } : {}
  return {
    told,
    files: { 'report.json': `${JSON.stringify({ ...test, ...told }, null, 2)}\n`, 'report.html': page },
    sentences: [
      ...sentencesFor(checks, relaxation, never),
      `The same to pass on is report.html in ${asked.folder}. It may count very few people: do not publish it.`,
    ],
  }
}

const sentencesFor = (
  checks: readonly string[],
  relaxation: Infeasible['relaxation'],
  never: string[],
): string[] => [
  'No panel can keep these targets.',
  ...checks.map((check) => `  ${check}`),
  ...(relaxation
    ? [
        relaxation.withinFlex
          ? 'The least that would have to change:'
          : 'Within the limits of min_flex and max_flex there is no way. Without them, the least that would have to change:',
        ...relaxation.changes.map(
          ({ feature, value, bound, from, to }) =>
            `  ${feature} “${value}”: ${bound === 'min' ? 'minimum' : 'maximum'} ${from} → ${to}`,
        ),
      ]
    : ['No change of targets would help: there are not enough people, or households, for the places.']),
  ...(never.length > 0
    ? [
        `Even then ${never.length} people could be on no panel: ${never.slice(0, 5).join(', ')}${never.length > 5 ? ' …' : ''}`,
      ]
    : []),
]

/** One panel that keeps the targets, to see that there is one. Who is on it says nothing. */
export const trialFiles = (read: PoolRead, panel: Panel, solver: string, asked: Asked) => {
  const on = new Set(panel)
  const others = read.pool.people.flatMap((_, place) => (on.has(place) ? [] : [place]))
  const told = {
    test: true,
    notice: mark,
    feasible: true,
    people: read.pool.people.length,
    size: read.pool.size,
    warnings: read.warnings,
    solver,
    version: programVersion(),
    fairness: asked.wanted.fairness,
  }
  return {
    told,
    files: {
      [trialMark]: markFile(
        'This folder holds a trial: one panel that keeps the targets, chosen by nobody’s chance.',
      ),
      'report.json': `${JSON.stringify(told, null, 2)}\n`,
      'report.html': trialPage(
        { name: asked.name, run: 1, pool: read.pool, version: programVersion() },
        { language: asked.language, font: houseFont() },
      ),
      'panel.csv': peopleFile(read, panel, mark),
      'remaining.csv': peopleFile(read, others, mark),
    },
    sentences: [
      `${mark}: a trial. The targets can be kept, with ${read.pool.people.length} people for ${read.pool.size} places.`,
      `Look at report.html in ${asked.folder}; the draw itself is the same without --test.`,
    ],
  }
}
