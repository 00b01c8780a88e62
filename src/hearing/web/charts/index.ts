// What the faces of a hearing share: headings of the four charts, entries with their marks. Brings its own look.

import './charts.css'

export * from './chart-heading.tsx'
export * from './chart-list.tsx'
export * from './entry-line.tsx'
export * from './glyph.tsx'
export * from './mark-signs.tsx'
export * from './marks.ts'
