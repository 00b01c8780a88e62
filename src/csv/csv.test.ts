import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { timesAsLong } from '../main/testing/ratio.ts'
import { rowsIn, type Separator } from './csv.ts'
import { InputFault } from './faults.ts'
import { tableIn, visitTable } from './table.ts'
import { mostBytes } from './text.ts'
import { written } from './writing.ts'

const file = 'people.csv'

const read = (bytes: Uint8Array, mostRows = 50_000) => tableIn({ name: file, bytes }, mostRows)

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text)

/** Cells of which at least one in a row is filled, as a blank row is no row. */
const tables = (letters: fc.Arbitrary<string>) =>
  fc.integer({ min: 2, max: 6 }).chain((width) => {
    const filled = fc
      .array(fc.string({ unit: letters, maxLength: 12 }), { minLength: width, maxLength: width })
      .map(([first = '', ...others]) => [`x${first}`, ...others])
    return fc.array(filled, { minLength: 1, maxLength: 20 })
  })

const anyLetter = fc
  .oneof(
    { weight: 3, arbitrary: fc.string({ unit: 'grapheme', minLength: 1, maxLength: 1 }) },
    { weight: 1, arbitrary: fc.constantFrom('"', ',', ';', '\t', '\n', '\r', '\r\n', ' ', '=', '“') },
  )
  .filter((letter) => ![...letter].some((each) => each < ' ' && !'\t\n\r'.includes(each)))

const separated = (rows: readonly string[][], separator: Separator, lineEnd: string): string =>
  rows
    .map((cells) =>
      cells
        .map((cell) => (/[",;\t\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell))
        .join(separator),
    )
    .join(lineEnd)

const separatorAndLineEnd = fc.tuple(
  fc.constantFrom<Separator>(',', ';', '\t'),
  fc.constantFrom('\n', '\r\n', '\r'),
)

describe('Reading rows', () => {
  it('What is written is read again, cell by cell, byte by byte', () => {
    fc.assert(
      fc.property(tables(anyLetter), ([header = [], ...rows]) => {
        const { table } = read(utf8(written(header, rows)))
        expect(table.header).toEqual(header)
        expect(table.rows).toEqual(rows)
      }),
      { numRuns: 1000 },
    )
  })

  it('Every separator, every line end, with and without byte order mark: the same cells', () => {
    fc.assert(
      fc.property(
        tables(anyLetter),
        separatorAndLineEnd,
        fc.boolean(),
        (all, [separator, lineEnd], marked) => {
          // Told by Excel's own line where the cells are too wild for the separator to be seen.
          const text = `sep=${separator}${lineEnd}${separated(all, separator, lineEnd)}`
          const { table } = read(utf8(marked ? `\uFEFF${text}` : text))
          expect([table.header, ...table.rows]).toEqual(all)
        },
      ),
    )
  })

  it('The separator is found by what makes a table, whatever else stands in the cells', () => {
    const words = tables(fc.constantFrom('a', 'b', ' ', '.', '7'))
    fc.assert(
      fc.property(words, separatorAndLineEnd, (all, [separator, lineEnd]) => {
        const { table } = read(utf8(separated(all, separator, lineEnd)))
        expect([table.header, ...table.rows]).toEqual(all)
      }),
    )
    const decimals = 'name;height, in m\nAda;1,70\nBen;1,82\n'
    expect(read(utf8('a,"\t "\nb,"\t;"\n')).table.rows).toEqual([['b', '\t;']])
    expect(read(utf8(decimals)).table.header).toEqual(['name', 'height, in m'])
    const quoted = '"name";"remarks; and more"\nAda;"a,b,c"\nBen;"d;e\tf"\n'
    expect(read(utf8(quoted)).table.rows).toEqual([
      ['Ada', 'a,b,c'],
      ['Ben', 'd;e\tf'],
    ])
  })

  it('Windows-1252 comes out as it was typed, and is said', () => {
    const all = 'ÄÖÜäöüßéèñøå€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ¿'
    const upper = '€ ‚ƒ„…†‡ˆ‰Š‹Œ Ž  ‘’“”•–—˜™š›œ žŸ'
    const bytes = Uint8Array.from(`id,name\n1,${all}\n`, (letter) => {
      const place = upper.indexOf(letter)
      return place >= 0 && letter !== ' ' ? 0x80 + place : letter.charCodeAt(0)
    })
    const { table, warnings } = read(bytes)
    expect(table.rows[0]?.[1]).toBe(all)
    expect(warnings).toEqual([
      'people.csv is not in UTF-8 and was read as Windows-1252: look at the accents, first in line 2.',
    ])
  })

  it('Lines are counted as an editor counts them, also through cells of several lines', () => {
    expect(rowsIn(file, 'a,b\r\n"1\r\n2",x\n"3\n\n4",y\rz,z', 9).lines).toEqual([1, 2, 4, 7])
  })

  it('A blank row is left out and said; blank lines at the end are how files end', () => {
    const { table, warnings } = read(utf8('\nid,a\n1,x\n,\n \n2,y\n\n\n'))
    expect(table.lines).toEqual([3, 6])
    expect(warnings).toEqual(['people.csv: lines 4 and 5 are blank and were left out.'])
  })

  it('Empty cells beyond the header are let go', () => {
    expect(read(utf8('id,a\n1,x,,\n')).table.rows).toEqual([['1', 'x']])
  })
})

describe('Reading row by row', () => {
  it('tells the same cells and lines as reading all at once', () => {
    fc.assert(
      fc.property(tables(anyLetter), ([header = [], ...rows]) => {
        const bytes = utf8(written(header, rows))
        const told: unknown[] = []
        visitTable({ name: file, bytes }, { rows: 100 }, (names, line) => {
          told.push([names, line])
          return (cells, line) => told.push([cells, line])
        })
        const { table } = read(bytes)
        expect(told).toEqual([[header, 1], ...table.rows.map((cells, row) => [cells, table.lines[row]])])
      }),
    )
  })

  it('what is taken from a file is written as the file was, so that the same program opens it', () => {
    const again = (bytes: Uint8Array) => {
      const { form, header, rows } = read(bytes).table
      return written(header, rows, form)
    }
    expect(again(utf8('id,name\n1,Zoë\n'))).toBe('id,name\n1,Zoë\n')
    expect(again(utf8('id\tname\n1\tZoë\n'))).toBe('id\tname\n1\tZoë\n')
    expect(again(utf8('\ufeffid;name\r\n1;"Weiß; Zoë"\r\n'))).toBe('\ufeffid;name\n1;"Weiß; Zoë"\n')
    const asExcelWrites = Uint8Array.from('id;name\r\n1;Zo\xeb\r\n', (letter) => letter.charCodeAt(0))
    expect(again(asExcelWrites)).toBe('\ufeffid;name\n1;Zoë\n')
    expect(read(utf8(again(asExcelWrites))).table.rows).toEqual([['1', 'Zoë']])
  })

  it('keeps to the bounds that it is given, in rows, columns and bytes', () => {
    const saying = (text: string, bounds: { rows: number; columns?: number; bytes?: number }): string => {
      let rows = 0
      try {
        visitTable({ name: file, bytes: utf8(text) }, bounds, () => () => rows++)
        return `${rows} rows`
      } catch (error) {
        if (error instanceof InputFault) return error.message
        throw error
      }
    }
    const wide = `id${',a'.repeat(9_999)}\n1${',x'.repeat(9_999)}\n`
    expect(saying(wide, { rows: 1, columns: 10_000 })).toBe('1 rows')
    expect(saying(wide, { rows: 1, columns: 9_999 })).toContain('line 1: this row has more than 9999 columns')
    expect(saying('id,a\n1,x\n2,x\n', { rows: 1 })).toContain('line 3: this file has more than 1 rows')
    expect(saying(' '.repeat(2 ** 20 + 1), { rows: 1, bytes: 2 ** 20 })).toBe(
      'people.csv: this file has 2 MB, and 1 are read. Leave out the columns that are not needed.',
    )
  })
})

describe('Refusing files', () => {
  const saying = (bytes: Uint8Array | string, mostRows?: number): string => {
    try {
      read(typeof bytes === 'string' ? utf8(bytes) : bytes, mostRows)
      return 'was read'
    } catch (error) {
      if (error instanceof InputFault) return error.message
      throw error
    }
  }

  const wide = (text: string, littleEndian: boolean): Uint8Array => {
    const bytes = new Uint8Array(2 * text.length)
    const view = new DataView(bytes.buffer)
    for (let place = 0; place < text.length; place++)
      view.setUint16(2 * place, text.charCodeAt(place), littleEndian)
    return bytes
  }

  const saved = 'Open it in your spreadsheet and save it as “CSV UTF-8”.'

  it.each([
    ['nothing', '', 'people.csv: this file is empty. Look whether it is the right one.'],
    ['only blank lines', '\n \n,\n', 'people.csv: this file is empty. Look whether it is the right one.'],
    [
      'a row too short',
      'id,a,b\n1,x,y\n2,x\n',
      'people.csv, line 3: this row has 2 columns and the header 3. Put a cell that holds a comma, a semicolon or a tab into quotation marks, and write empty cells too.',
    ],
    [
      'a row too long',
      'id,a\n1,x\n\n2,x,y\n',
      'people.csv, line 4: this row has 3 columns and the header 2. Put a cell that holds a comma, a semicolon or a tab into quotation marks, and write empty cells too.',
    ],
    [
      'a quotation mark that nothing closes',
      'id,a\n1,"x\n2,y\n',
      'people.csv, line 2, column 2: this cell begins with a quotation mark, and none ends it. Close it with another one, or remove it.',
    ],
    [
      'letters after a closing quotation mark',
      'id,a\n1,"Ann"a\n',
      'people.csv, line 2, column 2: something follows the quotation mark that ends this cell. Write quotation marks within a quoted cell twice.',
    ],
    [
      'a cell too long',
      `id,a\n1,${'x'.repeat(10_001)}\n`,
      'people.csv, line 2, column 2: this cell has more than 10000 characters. Shorten it, or look for a quotation mark that nothing closes.',
    ],
    [
      'too many columns',
      `${'a,'.repeat(100)}a\n`,
      'people.csv, line 1: this row has more than 100 columns. Leave out the columns that are not needed.',
    ],
    [
      'a zero byte',
      'id,a\n1,x\u0000\n',
      `people.csv, line 2: here stands the byte 0, which no text has; this is no CSV file, or a damaged one. ${saved}`,
    ],
  ])('%s', (_, text, said) => expect(saying(text)).toBe(said))

  it('more rows than the bound, and not one fewer', () => {
    expect(saying('id,a\n1,x\n2,x\n', 2)).toBe('was read')
    expect(saying('id,a\n1,x\n2,x\n3,x\n', 2)).toBe(
      'people.csv, line 4: this file has more than 2 rows. Leave out the rows that are not needed.',
    )
    expect(saying(`id,a\n${'1,x\n'.repeat(50_001)}`)).toContain(
      'line 50002: this file has more than 50000 rows',
    )
    expect(saying(`id,a\n1,${'x'.repeat(10_000)}\n`)).toBe('was read')
    expect(saying(`${'a,'.repeat(99)}a\n`)).toBe('was read')
  })

  it('UTF-16 with and without its mark, a workbook, a PDF, each by its name', () => {
    for (const littleEndian of [true, false]) {
      expect(saying(wide('\uFEFFid,name\n1,Ada', littleEndian))).toBe(
        `people.csv: this file is written in UTF-16 (“Unicode text”). ${saved}`,
      )
      expect(saying(wide('id,name\n1,Ada', littleEndian))).toContain('UTF-16')
    }
    expect(saying(Uint8Array.of(0x50, 0x4b, 3, 4, 20, 0))).toContain(
      'a workbook of a spreadsheet (xlsx or ods)',
    )
    expect(saying('%PDF-1.7\n')).toBe(`people.csv: this is a PDF, not a CSV file. ${saved}`)
  })

  it('a UTF-8 file with a damaged letter is not taken for an old encoding', () => {
    const bytes = utf8('id,name\n1,Zoë\n2,Jürgen\n3,X\n')
    bytes[bytes.length - 2] = 0xfc
    expect(saying(bytes)).toBe(
      `people.csv, line 4: this file is in UTF-8, but here stands a letter that is not. ${saved}`,
    )
    expect(saying(Uint8Array.of(0x69, 0x64, 0x0a, 0x81))).toBe(
      `people.csv, line 2: here stands a letter that is neither UTF-8 nor Windows-1252. ${saved}`,
    )
  })

  it('what reaches a terminal holds no control characters and stays short', () => {
    const { message } = new InputFault({ file: 'a\u001b[31m.csv', line: 2 }, 'x', 'y')
    expect(message).toBe('a [31m.csv, line 2: x. y')
  })

  it('whatever bytes a file has, it is read or refused, and nothing else happens', () => {
    const bytes = fc.oneof(
      fc.uint8Array({ maxLength: 400 }),
      fc
        .array(fc.constantFrom(...utf8('ab,;\t"\n\r \u00e9='), 0x80, 0xff), { maxLength: 200 })
        .map((each) => Uint8Array.from(each)),
    )
    fc.assert(
      fc.property(bytes, (each) => {
        expect(saying(each)).toEqual(expect.any(String))
      }),
      { numRuns: 2000 },
    )
  })

  it('a file made to exhaust the machine is refused in some times what reading its bytes takes', () => {
    const size = mostBytes - 1
    const bombs = [
      new Uint8Array(200 * 2 ** 20).fill(0x61),
      ...[0x61, 0x22, 0x2c, 0x0a, 0x0d, 0xe4].map((byte) => new Uint8Array(size).fill(byte)),
      new Uint8Array(size).fill(0x61).fill(0x22, 0, 1),
      new Uint8Array(mostBytes / 3).fill(0x80),
      utf8(`${'a,'.repeat(1_000_000)}\n`),
    ]
    // Every byte looked at once, and little more.
    const plain = new Uint8Array(64 * 2 ** 20).fill(0x61)
    const decode = () => expect(new TextDecoder('utf-8').decode(plain).split('\n').length).toBe(1)
    for (const bomb of bombs) {
      const ratio = timesAsLong(() => expect(saying(bomb)).not.toBe('was read'), decode, 2)
      expect(ratio).toBeLessThan(40)
    }
  })
})
