// The colours of the house. They stand in `kit/style/tokens.css`; a page that must live without the house carries its
// own copy, and a test holds the two together.

/** In light and in the dark. */
export const colours = {
  paper: ['#fbf7ee', '#1b1916'],
  sheet: ['#fffdf8', '#24211d'],
  ink: ['#1e1b17', '#f5efe3'],
  'ink-quiet': ['#51493e', '#c4bbab'],
  edge: ['#857a69', '#8d8474'],
  line: ['#ddd3c1', '#3d3832'],
  wrong: ['#8c1a14', '#ffb0a3'],
  focus: ['#1746a2', '#9cc0ff'],
  'marker-blue': ['#12359c', '#4393e1'],
  'marker-green': ['#1a7551', '#4ad67b'],
  'marker-red': ['#c92610', '#f1594c'],
  'marker-violet': ['#8a3fd0', '#f0abec'],
} as const

/** For those who ask for more contrast. */
export const contrasting = {
  paper: ['#ffffff', '#000000'],
  sheet: ['#ffffff', '#000000'],
  ink: ['#000000', '#ffffff'],
  'ink-quiet': ['#000000', '#ffffff'],
  edge: ['#000000', '#ffffff'],
  line: ['#5c5c5c', '#a8a8a8'],
} as const

export const face =
  "'Atkinson Hyperlegible Next', 'Atkinson Hyperlegible', Verdana, 'Noto Sans', 'DejaVu Sans', sans-serif"

export const declared = (tokens: Readonly<Record<string, readonly [string, string]>>): string =>
  Object.entries(tokens)
    .map(([name, [light, dark]]) => `--${name}:light-dark(${light},${dark});`)
    .join('')
