import { describe, expect, it } from 'vitest'
import { InputFault } from '../../../csv/index.ts'
import { readStatements } from './read-statements.ts'
import { readVotes } from './read-votes.ts'
import { fileOf } from './testing/conversations.ts'

const saying = (read: () => unknown): string => {
  try {
    read()
    return 'was read'
  } catch (error) {
    if (error instanceof InputFault) return error.message
    throw error
  }
}

const votes = (text: string) => saying(() => readVotes(fileOf(text)))
const statements = (text: string) => saying(() => readStatements(fileOf(text, 'comments.csv')))

const spelled = 'Write 1 or agree, -1 or disagree, 0 or pass; remove what is no answer.'
const places =
  'Votes stand in columns person, statement and vote, or as Polis exports them: participants-votes.csv or votes.csv.'

describe('[LA8] Every fault of a file of votes names file, line and column and says what to do', () => {
  it.each([
    ['', 'votes.csv: this file is empty. Look whether it is the right one.'],
    [
      'person,statement,vote\n',
      'votes.csv: there is a header and nothing below it. Add one row for each vote.',
    ],
    ['participant,1\n', 'votes.csv: there is a header and nothing below it. Add one row for each person.'],
    [
      'who,statement,vote\n1,a,1\n',
      `votes.csv, line 1: there is no column “person”; the columns are “who”, “statement” and “vote”. ${places}`,
    ],
    [
      'timestamp,comment-id,comment-body\n1,1,a\n',
      'votes.csv, line 1: this is a file of statements, not of votes. Give it as the file of statements, and beside it the file of votes.',
    ],
    [
      'person,statement,comment-id,vote\n1,a,a,1\n',
      'votes.csv, line 1, column “comment-id”: this column and “statement” could both be the column “statement”. Rename one of them, or remove it.',
    ],
    [
      'person,statement,vote,vote\n1,a,1,1\n',
      'votes.csv, line 1, column “vote”: 2 columns have this name. Rename all but one.',
    ],
    ['person,statement,vote\n1,a,1\n1,b,2\n', `votes.csv, line 3, column “vote”: “2” is no vote. ${spelled}`],
    ['person,statement,vote\n1,a,\n', `votes.csv, line 2, column “vote”: this cell is empty. ${spelled}`],
    [
      'person,statement,vote\n ,a,1\n',
      'votes.csv, line 2, column “person”: this cell is empty. Fill it in, or remove the row.',
    ],
    [
      'person,statement,vote\n1,,1\n',
      'votes.csv, line 2, column “statement”: this cell is empty. Fill it in, or remove the row.',
    ],
    [
      'person,statement,vote\n1,a,1\n2,a,1\n1,a,-1\n',
      'votes.csv, line 4, column “vote”: “1” has voted otherwise on “a” in line 2, and no column tells which vote came later. Keep one of the two rows, or add a column “time”.',
    ],
    [
      'person,statement,vote,time\n1,a,1,yesterday\n',
      'votes.csv, line 2, column “time”: “yesterday” is no time. Write seconds or milliseconds since 1970, or a time like 2026-05-17T14:03:00Z; or leave out the column.',
    ],
    [
      'person,statement,vote,time\n1,a,1,2026-02-31T10:00:00Z\n',
      'votes.csv, line 2, column “time”: “2026-02-31T10:00:00Z” is no time. Write seconds or milliseconds since 1970, or a time like 2026-05-17T14:03:00Z; or leave out the column.',
    ],
    ['participant,1,2\nAda,1,0\n\nBen,1,x\n', `votes.csv, line 4, column “2”: “x” is no vote. ${spelled}`],
    [
      'participant,1\nAda,1\nAda,1\n',
      'votes.csv, line 3, column “participant”: “Ada” stands also in line 2. Remove one of the two rows, or correct the id.',
    ],
    [
      'participant,group-id\nAda,1\n',
      'votes.csv, line 1: there is no column of a statement. Add one for each statement.',
    ],
    [
      'participant,7,8,7\nAda,1,1,1\n',
      'votes.csv, line 1, column 4: “7” is also the name of column 2. Each statement has one column: remove or rename one of them.',
    ],
    [
      'participant,7,\nAda,1,1\n',
      'votes.csv, line 2, column 3: here stands a vote, and the column has no name. Write the id of the statement into the header.',
    ],
    [
      'participant,7\n,1\n',
      'votes.csv, line 2, column “participant”: this cell is empty. Fill it in, or remove the row.',
    ],
    [
      `participant,${Array.from({ length: 10_001 }, (_, id) => id).join(',')}\n`,
      'votes.csv, line 1: this file has more than 10000 statements. Leave out what is not needed.',
    ],
  ])('%#: %j', (text, said) => expect(votes(text)).toBe(said))

  it('one person too many is refused, and 100,000 are read', () => {
    const rows = Array.from({ length: 100_001 }, (_, id) => `${id},a,1\n`)
    expect(votes(`person,statement,vote\n${rows.join('')}`)).toBe(
      'votes.csv, line 100002, column “person”: this file has more than 100000 people. Leave out what is not needed.',
    )
    expect(votes(`person,statement,vote\n${rows.slice(1).join('')}`)).toBe('was read')
  })
})

describe('[LA8] Every fault of a file of statements names file, line and column and says what to do', () => {
  it.each([
    [
      'number,text\n1,a\n',
      'comments.csv, line 1: there is no column “id”, which tells statements apart. Correct the name. The columns are “number” and “text”.',
    ],
    [
      'id,body\n1,a\n',
      'comments.csv, line 1: there is no column “text”, which holds what a statement says. Correct the name. The columns are “id” and “body”.',
    ],
    [
      'id,text\n1,a\n1,b\n',
      'comments.csv, line 3, column “id”: “1” stands also in line 2. Remove one of the two rows, or correct the id.',
    ],
    [
      'id,text\n,"two\nlines"\n',
      'comments.csv, line 2, column “id”: this cell is empty. Fill it in, or remove the row.',
    ],
    [
      'id,text,moderated\n1,"two\nlines",1\n2,b,2\n',
      'comments.csv, line 4, column “moderated”: “2” is not known here. Write one of -1 (rejected), 0 (undecided), 1 (accepted).',
    ],
    [
      'id,text,meta\n1,a,perhaps\n',
      'comments.csv, line 2, column “meta”: “perhaps” is not known here. Write one of true (1), false (0).',
    ],
    [
      'id,text,time\n1,a,noon\n',
      'comments.csv, line 2, column “time”: “noon” is no time. Write seconds or milliseconds since 1970, or a time like 2026-05-17T14:03:00Z.',
    ],
  ])('%#: %j', (text, said) => expect(statements(text)).toBe(said))
})
