import { about } from './about.ts'
import { hearingRefusals } from './hearing-refusals.ts'
import { kit } from './kit.ts'
import { refusals } from './refusals.ts'
import { trouble } from './trouble.ts'

export const words = { ...about, ...hearingRefusals, ...kit, ...refusals, ...trouble }
