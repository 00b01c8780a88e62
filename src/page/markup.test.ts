import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { markup } from './markup.ts'

describe('markup', () => {
  it('takes everything put into it for text, unless it was made here', () => {
    expect(markup`<b title="${'"><i>'}">${'<script>&\'"'}</b>`.html).toBe(
      '<b title="&quot;&gt;&lt;i&gt;">&lt;script&gt;&amp;&#39;&quot;</b>',
    )
    expect(markup`${markup`<i>${'a<b'}</i>`}${[1, null, [markup`<br>`, '>']]}`.html).toBe(
      '<i>a&lt;b</i>1<br>&gt;',
    )
  })

  it('lets no text open a tag or leave its attribute', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const { html } = markup`${text}`
        expect(/[<>"']/.test(html)).toBe(false)
        expect(/&(?!(?:amp|lt|gt|quot|#39);)/.test(html)).toBe(false)
      }),
    )
  })

  it('leaves out what cannot be seen or turns the words around', () => {
    expect(markup`${'a\u0000b\u202ec\u2067d\u200fe\ufefff\u0085g\u001bh'}`.html).toBe('abcdefgh')
    expect(markup`${'\ud800'}`.html).toBe('\ufffd')
    expect(markup`${'one\ntwo\tthree – „vier“ ñ 家 👩‍🌾'}`.html).toBe('one\ntwo\tthree – „vier“ ñ 家 👩‍🌾')
  })
})
