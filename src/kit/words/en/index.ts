import { about } from './about.ts'
import { commons } from './commons.ts'
import { hearingCharts } from './hearing-charts.ts'
import { hearingConsole } from './hearing-console.ts'
import { hearingLine } from './hearing-line.ts'
import { hearingPages } from './hearing-pages.ts'
import { hearingReading } from './hearing-reading.ts'
import { hearingRefusals } from './hearing-refusals.ts'
import { hearingSeat } from './hearing-seat.ts'
import { hearingWall } from './hearing-wall.ts'
import { interfaceWords } from './interface.ts'
import { kit } from './kit.ts'
import { people } from './people.ts'
import { refusals } from './refusals.ts'
import { trouble } from './trouble.ts'

export const words = {
  ...about,
  ...commons,
  ...hearingCharts,
  ...hearingConsole,
  ...hearingLine,
  ...hearingPages,
  ...hearingReading,
  ...hearingRefusals,
  ...hearingSeat,
  ...hearingWall,
  ...interfaceWords,
  ...kit,
  ...people,
  ...refusals,
  ...trouble,
}
