// As in `en/hall.ts`.

import { hearingCharts } from './hearing-charts.ts'
import { hearingLine } from './hearing-line.ts'
import { hearingRefusals } from './hearing-refusals.ts'
import { hearingSeat } from './hearing-seat.ts'
import { hearingWall } from './hearing-wall.ts'
import { kit } from './kit.ts'
import { refusals } from './refusals.ts'
import { trouble } from './trouble.ts'

export const words = {
  ...hearingCharts,
  ...hearingLine,
  ...hearingRefusals,
  ...hearingSeat,
  ...hearingWall,
  ...kit,
  ...refusals,
  ...trouble,
}
