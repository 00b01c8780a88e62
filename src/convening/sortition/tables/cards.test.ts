import { describe, expect, it } from 'vitest'
import { cardsPage } from './cards.ts'
import { words } from './cards-words.ts'
import { planTables } from './plan.ts'
import { fileOf } from './testing/gatherings.ts'

const plan = planTables(
  {
    people: fileOf('people.csv', [
      'ID,Vorname,Nachname',
      'p1,Ada,Zuse',
      'p2,"<b onload=""x"">",Öz',
      'p3,,',
      'p4,Ben,Abel',
    ]),
    tables: 2,
    rounds: 2,
  },
  '0',
  0.1,
)
const page = (language: 'en' | 'de', names: readonly string[] | null = null) =>
  cardsPage(plan, { language, names, font: null })

describe('the cards', () => {
  it('name people as the file does, in the order of their names, or by id where there is no name', () => {
    const shown = [...page('en').matchAll(/class="name"><bdi>([^<]*)</g)].map(([, name]) => name)
    expect(shown).toEqual(['&lt;b onload=&quot;x&quot;&gt; Öz', 'Ada Zuse', 'Ben Abel', 'p3'])
    expect(page('en', ['Nachname'])).toContain('<bdi>Zuse</bdi>')
    expect(page('en', ['Nachname'])).not.toContain('Ada')
  })

  it('list at each table, round by round, whose cards send them there', () => {
    const [cards = '', lists = ''] = page('en').split('<ol class="tables">')
    const sent = [
      ...cards.matchAll(/class="name"><bdi>([^<]*)<[\s\S]*?<ol class="where">([\s\S]*?)<\/ol>/g),
    ].flatMap(([, name, where = '']) =>
      [...where.matchAll(/Round (\d)<\/span><b><small>Table<\/small> (\d)/g)].map(
        ([, round, table]) => `${table} ${round} ${name}`,
      ),
    )
    const listed = lists
      .split('<h3>')
      .slice(1)
      .flatMap((list) => {
        const table = /<b>(\d)/.exec(list)?.[1]
        return list
          .split('<h4>')
          .slice(1)
          .flatMap((part) =>
            [...part.matchAll(/<li><bdi>([^<]*)</g)].map(
              ([, name]) => `${table} ${/Round (\d)/.exec(part)?.[1]} ${name}`,
            ),
          )
      })
    expect(sent).toHaveLength(8)
    expect(listed.toSorted()).toEqual(sent.toSorted())
  })

  it('run nothing and load nothing', () => {
    expect(page('en')).not.toMatch(/<script|<link|<img|\son\w+="|https?:/)
    expect(page('en')).toContain('content="default-src &#39;none&#39;; style-src &#39;sha256-')
  })

  it('speak German as completely as English', () => {
    expect(Object.keys(words.de)).toEqual(Object.keys(words.en))
    expect(page('de')).toContain('<html lang="de">')
    expect(page('de')).toMatch(/Runde 1<\/span><b><small>Tisch<\/small> [12]/)
    expect(page('de')).not.toMatch(/Table|Round/)
  })
})
