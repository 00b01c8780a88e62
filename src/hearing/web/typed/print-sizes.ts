// The papers on which charts are printed.

export const printSizes = ['a4', 'a3', 'a1', 'list'] as const
export type PrintSize = (typeof printSizes)[number]

export const printSizeFrom = (text: string | null): PrintSize | null =>
  printSizes.find((size) => size === text) ?? null
