import type { ReactNode } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { createRoutesStub } from 'react-router'
import { encode } from 'uqr'
import { describe, expect, it } from 'vitest'
import { Choice, Field } from './field.tsx'
import { together } from './live-region.tsx'
import { ErrorSummary } from './notice.tsx'
import { squares } from './qr-code.tsx'
import { Room } from './room.tsx'
import { Shell } from './shell.tsx'
import type { Surroundings } from './surroundings.ts'
import { catalogueOf, sentencesIn } from './words/index.ts'
import { T } from './words/speech.tsx'

const plain: Surroundings = { locale: 'en', dir: 'ltr', theme: 'auto', contrast: 'auto', timeZone: 'UTC' }
const render = (node: ReactNode, around = plain): string => {
  const Page = createRoutesStub([{ path: '/square', Component: () => node }])
  return renderToStaticMarkup(
    <Room around={around} catalogue={catalogueOf(around.locale)}>
      <Page initialEntries={['/square?sheet=2']} />
    </Room>,
  )
}

describe('a field', () => {
  it('ties its label, its hint and what is wrong to the place where one writes', () => {
    const html = render(<Field name="issue" label="The issue" hint="In your words" wrong="Too short" />)
    expect(html).toContain('<label class="field-label" for="issue">')
    expect(html).toMatch(
      /<input[^>]*id="issue"[^>]*aria-describedby="issue-hint issue-wrong"[^>]*aria-invalid="true"/,
    )
    expect(html).toMatch(/id="issue-wrong">Too short/)
  })

  it('says when it may stay empty, and says nothing of errors while there are none', () => {
    const html = render(<Field name="code" label="Code" required={false} />)
    expect(html).toContain('(optional)')
    expect(html).not.toMatch(/aria-invalid|aria-describedby|required/)
  })

  it('of choices keeps what was chosen', () => {
    const options = [
      { value: 'open', label: 'Open' },
      { value: 'closed', label: 'Closed' },
    ]
    const html = render(<Choice name="gallery" label="Who may look on?" options={options} chosen="closed" />)
    expect(html).toMatch(/checked="" value="closed"|value="closed"[^>]*checked=""/)
    expect(html.match(/checked=""/g)).toHaveLength(1)
  })
})

describe('an error at the head of a form', () => {
  it('leads to the field that it is about', () => {
    const html = render(<ErrorSummary refusal={{ refusal: 'kernel.busy', parameters: { field: 'issue' } }} />)
    expect(html).toMatch(/role="alert"/)
    expect(html).toMatch(/<a href="#issue">Many people/)
  })

  it('is not there when nothing was refused', () => {
    expect(render(<ErrorSummary refusal={undefined} />)).toBe('')
  })
})

describe('the frame of a page', () => {
  it('[KI6] offers language and light as plain forms that come back to the page', () => {
    const html = render(<Shell title="The square">-</Shell>)
    expect(html).toMatch(/<form[^>]*action="\/language"/)
    expect(html).toMatch(/<form[^>]*action="\/theme"/)
    expect(html.match(/name="back" value="\/square\?sheet=2"/g)).toHaveLength(2)
    expect(html).toContain('lang="de"')
  })

  it('shows which light was chosen', () => {
    const html = render(<Shell title="The square">-</Shell>, { ...plain, theme: 'dark', locale: 'de' })
    expect(html).toMatch(/value="dark" aria-pressed="true"|aria-pressed="true"[^>]*value="dark"/)
    expect(html).toContain('Dunkel')
    expect(html).toContain('lang="en"')
  })
})

describe('words with structure', () => {
  it('keep their marks in a page and lose them in an attribute', () => {
    const html = render(<T id="about.licence" values={{ licence: (name) => <a href="/l">{name}</a> }} />)
    expect(html).toContain('<a href="/l">GNU Affero General Public License</a>')
  })
})

describe('a QR code', () => {
  it('draws exactly the dark squares', () => {
    const { data } = encode('https://commonwise.example/j/ktx4pm', { ecc: 'M', border: 4 })
    const drawn = data.map((row) => row.map(() => false))
    for (const [, x, y, length] of squares(data).matchAll(/M(\d+) (\d+)h(\d+)v1h-\d+z/g))
      for (let step = 0; step < Number(length); step++) drawn[Number(y)]![Number(x) + step] = true
    expect(drawn).toEqual(data)
  })
})

describe('a live region', () => {
  it('[KI7] speaks the last three of many sentences and counts the rest', () => {
    const t = sentencesIn('en')
    expect(together(t, ['One.'])).toBe('One.')
    expect(together(t, ['1.', '2.', '3.', '4.', '5.'])).toBe('3. 4. 5. and 2 more')
  })
})
