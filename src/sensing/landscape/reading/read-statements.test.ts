import { describe, expect, it } from 'vitest'
import { joinStatements } from './join.ts'
import { readStatements } from './read-statements.ts'
import { readVotes } from './read-votes.ts'
import { areThere, conversations, fileOf, fromConversation, unless } from './testing/conversations.ts'

const read = (text: string) => readStatements(fileOf(text, 'comments.csv'))

describe('Reading statements', () => {
  it('as Polis exports them, with commas, quotation marks and several lines, in the order of ids', () => {
    const { statements, warnings } = read(
      'timestamp,datetime,comment-id,author-id,agrees,disagrees,moderated,comment-body\n' +
        '1403067224363,Wed Jun 18 11:53:44 WIB 2014,48,215,38,18,1,"Businesses, small or large,\nshould ""pay""."\n' +
        '1403067224,Wed Jun 18 11:53:44 WIB 2014,5,,0,0,-1,No.\n',
    )
    expect(statements).toEqual([
      { id: '5', text: 'No.', author: null, moderated: -1, meta: false, time: 1403067224000 },
      {
        id: '48',
        text: 'Businesses, small or large,\nshould "pay".',
        author: '215',
        moderated: 1,
        meta: false,
        time: 1403067224363,
      },
    ])
    expect(warnings).toEqual([])
  })

  it('as plain ids and texts, in any order of columns, with words for moderation', () => {
    expect(
      read('Moderation;Wortlaut;ID;Autor;is_meta\nabgelehnt;Nein.;b;Ada;ja\n;Ja.;a;;\n').statements,
    ).toEqual([
      { id: 'a', text: 'Ja.', author: null, moderated: 1, meta: false, time: null },
      { id: 'b', text: 'Nein.', author: 'Ada', moderated: -1, meta: true, time: null },
    ])
  })

  it('says where a text is missing, and where a spreadsheet would compute', () => {
    expect(read('id,text\n1,\n2,=1+1\n').warnings).toEqual([
      'comments.csv: there is no text for “1”.',
      'comments.csv: a spreadsheet would compute what stands in line 3, column “text”. It is passed on as it is.',
    ])
  })
})

describe('Votes and statements together', () => {
  const { votes } = readVotes(fileOf('person,statement,vote\n1,a,1\n1,b,0\n'))

  it('a statement without votes is left out, one that only the votes know has no text, and both are said', () => {
    const { statements } = read('id,text\nc,Nobody answered.\na,Yes.\n')
    const joined = joinStatements(votes, statements)
    expect(joined.statements.map(({ id, text }) => [id, text])).toEqual([
      ['a', 'Yes.'],
      ['b', ''],
    ])
    expect(joined.warnings).toEqual([
      'There are votes on “b”, and no such statement: only the id is shown.',
      'Nobody has voted on “c”: left out of the map.',
    ])
  })

  it('without any statements there is nothing to warn of', () => {
    expect(joinStatements(votes, []).warnings).toEqual([])
    expect(joinStatements(votes, []).statements.map(({ id }) => id)).toEqual(['a', 'b'])
  })

  it.skipIf(!areThere).each(conversations)(`%s has a text for each column${unless}`, (set) => {
    const { votes } = readVotes(fromConversation(set, 'participants-votes.csv'))
    const { statements, warnings } = readStatements(fromConversation(set, 'comments.csv'))
    const joined = joinStatements(votes, statements)
    expect(joined.statements.every(({ text }) => text !== '')).toBe(true)
    expect(joined.statements.map(({ id }) => id)).toEqual(votes.statements)
    expect([...warnings, ...joined.warnings]).toEqual([])
  })
})
