// Words of a page stand in the catalogues. This reads the source as text; it errs on the side of objecting.

import { describe, expect, it } from 'vitest'
import { read, sources } from '../testing/sources.ts'

const spoken =
  /\b(?:title|alt|label|hint|wrong|placeholder|aria-label|aria-description)="([^"]*\p{L}{2}[^"]*)"/gu
const between = /(?<=^|[^\w$])<(?:\/?[A-Za-z][^<>]*|\/?)>([^<{}]*)/gm

/** What follows a `>` that closes no tag, or stands after the last tag of a component. */
const program = /^[([;,)\].=:]|[=→;]|^(?:case|const|default|export|for|function|if|import|return)\b/

/** What a reader would see of `source` without any catalogue having said it. */
const literals = (source: string): string[] => {
  const bare = source
    .replace(/\/\*[\s\S]*?\*\/|(?:^|\s)\/\/ .*$/gm, '')
    .replaceAll('=>', '→')
    .replace(/'[^'\n]*'/g, "''")
  const texts = [...bare.matchAll(between)].map(([, text = '']) => text.trim())
  const attributes = [...bare.matchAll(spoken)].map(([, text = '']) => text)
  return [...texts.filter((text) => /\p{L}{2}/u.test(text) && !program.test(text)), ...attributes]
}

describe('pages', () => {
  const pages = sources(/\.tsx$/).filter((path) => /^kit\/|\/web\//.test(path))

  it('[KI1] say nothing that no catalogue says', () => {
    expect(pages.length).toBeGreaterThan(10)
    expect(pages.flatMap((path) => literals(read(path)).map((text) => `${path}: ${text}`))).toEqual([])
  })

  it('are read so that a literal would be found', () => {
    expect(literals('<p className="lead">Good morning</p>')).toEqual(['Good morning'])
    expect(literals('<p>\n  Good {name}\n</p>')).toEqual(['Good'])
    expect(literals('<button onClick={() => go()}>Go on</button>')).toEqual(['Go on'])
    expect(literals('<Field label="Your name" name="x y" />')).toEqual(['Your name'])
    expect(literals("<p>{t('kit.home')}</p> // not said")).toEqual([])
    expect(
      literals('const a = useRef<HTMLElement>(null)\nconst b = async <A>(x: A): Promise<A> => x'),
    ).toEqual([])
  })

  it('[KI2] bear no style of their own but what the browser measured; the security policy refuses the server’s', () => {
    for (const path of sources(/\.tsx$/)) expect(read(path), path).not.toMatch(/\sstyle=\{(?!measured\b)/)
  })
})
