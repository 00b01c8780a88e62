import { about } from './about.ts'
import { hearingCharts } from './hearing-charts.ts'
import { hearingRefusals } from './hearing-refusals.ts'
import { kit } from './kit.ts'
import { refusals } from './refusals.ts'
import { trouble } from './trouble.ts'

export const words = { ...about, ...hearingCharts, ...hearingRefusals, ...kit, ...refusals, ...trouble }
