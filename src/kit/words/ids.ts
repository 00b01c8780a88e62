// The names of all sentences, known to the compiler: a page that asks for one that is not there does not build.

import type { words } from './en/index.ts'

export type Id = keyof typeof words
