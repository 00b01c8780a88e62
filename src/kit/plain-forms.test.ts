import { UNSAFE_ErrorResponseImpl as ErrorResponse } from 'react-router'
import { describe, expect, it } from 'vitest'
import { keepingInput } from './plain-forms.ts'

const sending = (error: unknown) => keepingInput({ serverAction: () => Promise.reject(error) })

describe('a plain form', () => {
  it('gets its answer when the line holds', async () => {
    expect(await keepingInput({ serverAction: async () => 'kept' })).toBe('kept')
  })

  it.each(['Failed to fetch', 'NetworkError when attempting to fetch resource.', 'Load failed'])(
    '[KI6] keeps what was written when the line is lost: %s',
    async (message) => {
      expect(await sending(new TypeError(message))).toMatchObject({ refusal: { refusal: 'http.line-lost' } })
    },
  )

  it('keeps what was written while the house cannot answer, and says why', async () => {
    const full = { refusal: 'http.disk-full', parameters: {} }
    expect(await sending(new ErrorResponse(507, '', full))).toEqual({ refusal: full })
    expect(await sending(new ErrorResponse(503, '', null))).toMatchObject({
      refusal: { refusal: 'http.away' },
    })
  })

  it('gives way to the error page for anything else', async () => {
    await expect(sending(new ErrorResponse(404, '', null))).rejects.toMatchObject({ status: 404 })
    await expect(sending(new TypeError('x is not a function'))).rejects.toThrow('x is not a function')
  })
})
