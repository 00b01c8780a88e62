// One page to print: a card for each person with their table in each round to come, and a list for each table of who sits
// there. It needs no network and holds no script.

import { columnNamed, type People, plain } from '../../../csv/index.ts'
import { inOrder } from '../../../kernel/index.ts'
import { documentOf, type Language, type Markup, markup } from '../../../page/index.ts'
import { style } from './cards-style.ts'
import { type Words, words } from './cards-words.ts'
import { tablesByPerson } from './files.ts'
import type { Planned } from './plan.ts'

type Shown = Readonly<{ name: string; id: string | null; tables: readonly (number | null)[] }>

/**
 * @param names columns whose cells make up the name on a card; likely ones are looked for where this is null, and where
 *   there are none, the id stands large.
 * @param font Atkinson Hyperlegible Next as WOFF2 in base64, carried in the page; without it, a face that is there.
 * @throws InputFault for a column that there is not.
 */
export const cardsPage = (
  planned: Planned,
  { language, names, font }: { language: Language; names: readonly string[] | null; font: string | null },
): string => {
  const said = words[language]
  const { figures } = planned
  const tables = tablesByPerson(planned)
  const named = namesOf(planned.people, names)
  const shown = planned.gathering.ids
    .map((id, person): Shown => {
      const name = named[person] ?? ''
      return { name: name || id, id: name ? id : null, tables: tables[person] ?? [] }
    })
    .sort((a, b) => inOrder(plain(a.name), plain(b.name)) || inOrder(a.id ?? a.name, b.id ?? b.name))
  const body = markup`<header>
<h1>${said.title}</h1>
<p>${said.lead(figures.people, figures.tables, figures.rounds)} ${said.met(figures.pairs.met, figures.pairs.possible)}</p>
<p class="quiet">${said.print} ${said.names}</p>
</header>
<main>
<section>
<h2>${said.byPerson}</h2>
<ol class="people">
${shown.map((person) => personCard(person, figures.held, said))}</ol>
</section>
<section>
<h2>${said.byTable}</h2>
<ol class="tables">
${Array.from({ length: figures.tables }, (_, place) => tableList(place + 1, shown, figures.held, said))}</ol>
</section>
</main>`
  return documentOf({ language, title: said.title, css: style(font), body })
}

const personCard = ({ name, id, tables }: Shown, held: number, said: Words): Markup =>
  markup`<li><div><p class="name"><bdi>${name}</bdi></p>${id === null ? null : markup`<p class="id"><bdi>${id}</bdi></p>`}</div>
<ol class="where">${tables
    .slice(held)
    .map(
      (table, place) =>
        markup`<li><span>${said.round} ${held + place + 1}</span><b><small>${said.table}</small> ${table}</b></li>`,
    )}</ol></li>
`

const tableList = (table: number, people: readonly Shown[], held: number, said: Words): Markup => {
  const rounds = people[0]?.tables.length ?? 0
  return markup`<li><h3>${said.table} <b>${table}</b></h3>
<ol class="seats">${Array.from({ length: rounds - held }, (_, place) => {
    const round = held + place
    const sharing = people.filter(({ tables }) => tables[round] === table)
    return markup`<li><h4>${said.round} ${round + 1}</h4><ul>${sharing.map(
      ({ name, id }) =>
        markup`<li><bdi>${name}</bdi>${id === null ? null : markup`<i><bdi>${id}</bdi></i>`}</li>`,
    )}</ul></li>`
  })}</ol></li>
`
}

const likelyNames = new Set([
  'name',
  'full name',
  'fullname',
  'first name',
  'firstname',
  'given name',
  'last name',
  'lastname',
  'surname',
  'family name',
  'vorname',
  'nachname',
  'familienname',
])

const namesOf = (people: People, wanted: readonly string[] | null): string[] => {
  const { table, id } = people
  const columns = wanted
    ? wanted.map((name) => columnNamed(table, name))
    : table.header.flatMap((name, column) =>
        column !== id && likelyNames.has(plain(name).replace(/[\s_-]+/g, ' ')) ? [column] : [],
      )
  return table.rows.map((row) =>
    columns
      .map((column) => (row[column] ?? '').trim())
      .filter((cell) => cell !== '')
      .join(' '),
  )
}
