import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { soften } from './soften.ts'

const seen = (text: string) => soften(text).replaceAll('\u00ad', '-')

describe('long words on short lines', () => {
  it('may break between syllables', () => {
    expect(seen('Verkehrsberuhigungsmaßnahmenchaos?')).toBe('Ver-kehrs-be-ru-hi-gungs-maß-nah-men-chaos?')
    expect(seen('Beleuchtungserneuerung')).toBe('Beleuch-tungs-er-neue-rung')
    expect(seen('Nachbarschaftstelefon')).toBe('Nach-bar-schafts-te-le-fon')
  })

  it('stay whole where they are not long', () => {
    expect(seen('Move the stage to the river')).toBe('Move the stage to the river')
  })

  it('never change otherwise', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        const bare = text.replaceAll('\u00ad', '')
        expect(soften(bare).replaceAll('\u00ad', '')).toBe(bare)
      }),
    )
  })
})
