// What a hearing says at its seats, in its gallery and on its wall, which a whole hall opens at once: a third of all words, so that
// phones get going with them. The rest follows while people read.

import { hearingCharts } from './hearing-charts.ts'
import { hearingLine } from './hearing-line.ts'
import { hearingReading } from './hearing-reading.ts'
import { hearingRefusals } from './hearing-refusals.ts'
import { hearingSeat } from './hearing-seat.ts'
import { hearingWall } from './hearing-wall.ts'
import { kit } from './kit.ts'
import { refusals } from './refusals.ts'
import { trouble } from './trouble.ts'

export const words = {
  ...hearingCharts,
  ...hearingLine,
  ...hearingReading,
  ...hearingRefusals,
  ...hearingSeat,
  ...hearingWall,
  ...kit,
  ...refusals,
  ...trouble,
}
