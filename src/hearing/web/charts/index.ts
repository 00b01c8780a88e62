// What the faces of a hearing share: headings of the four charts, entries with their marks. Their look comes with
// the pieces: the bundler leaves a style sheet behind that only a door asks for.

export * from './chart-heading.tsx'
export * from './chart-list.tsx'
export * from './entry-line.tsx'
export * from './glyph.tsx'
export * from './mark-signs.tsx'
export * from './marks.ts'
