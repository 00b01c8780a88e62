// A strict reader of the HTML that the report writes: each tag is closed where it must be, attributes are quoted and
// stand once, ids too. Not a parser of HTML in general.

const empty = new Set(['meta', 'br', 'rect', 'line', 'circle', 'path'])

export type Tag = Readonly<{
  name: string
  attributes: Readonly<Record<string, string>>
  within: readonly string[]
}>

/** @throws Error naming what is wrong. */
export const tagsIn = (html: string): Tag[] => {
  // What stands in a sheet of style is not markup.
  const body = html.replace(/(<style>)[^<]*(<\/style>)/, '$1$2').replace(/^<!doctype html>/, '')
  const open: string[] = []
  const tags: Tag[] = []
  for (const piece of body.split(/(?=<)|(?<=>)/)) {
    if (!piece.startsWith('<')) {
      if (/>|&(?!(?:amp|lt|gt|quot|#39);)/.test(piece)) throw new Error(`Loose signs: ${piece.slice(0, 80)}`)
      continue
    }
    const closed = /^<\/([a-z][a-z0-9]*)>$/.exec(piece)?.[1]
    if (closed) {
      if (open.pop() !== closed) throw new Error(`${piece} closes something else`)
      continue
    }
    const tag = tagOf(piece, open)
    tags.push(tag)
    if (!empty.has(tag.name)) open.push(tag.name)
  }
  if (open.length > 0) throw new Error(`Left open: ${open.join(', ')}`)
  const ids = tags.flatMap(({ attributes }) => attributes.id ?? [])
  if (new Set(ids).size < ids.length) throw new Error(`Two things have the same id: ${ids.join(', ')}`)
  return tags
}

const tagOf = (piece: string, within: readonly string[]): Tag => {
  const [, name, rest = ''] = /^<([a-z][a-z0-9]*)((?:\s+[a-zA-Z0-9:-]+="[^"<>]*")*)\s*\/?>$/.exec(piece) ?? []
  if (!name) throw new Error(`Not understood: ${piece.slice(0, 80)}`)
  const attributes = [...rest.matchAll(/([a-zA-Z0-9:-]+)="([^"]*)"/g)].map(
    ([, key = '', value = '']): [string, string] => [key, value],
  )
  if (new Set(attributes.map(([key]) => key)).size < attributes.length)
    throw new Error(`An attribute stands twice: ${piece}`)
  return { name, attributes: Object.fromEntries(attributes), within: [...within] }
}

/** The words a reader sees. */
export const textOf = (html: string): string =>
  html
    .replace(/<(style|title|desc)\b[^>]*>[^<]*<\/\1>/g, ' ')
    .replace(/<[^>]*>/g, ' ')
    .replace(/[ \n]+/g, ' ')
