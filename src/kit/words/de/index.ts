import { about } from './about.ts'
import { commons } from './commons.ts'
import { hearingCharts } from './hearing-charts.ts'
import { hearingRefusals } from './hearing-refusals.ts'
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
  ...hearingRefusals,
  ...hearingWall,
  ...interfaceWords,
  ...kit,
  ...people,
  ...refusals,
  ...trouble,
}
