// What the first picture of a page needs. The Latin letters come at once, those of other languages when met.

import latin from '@fontsource-variable/atkinson-hyperlegible-next/files/atkinson-hyperlegible-next-latin-wght-normal.woff2?url'

export const fonts: readonly string[] = [latin]
