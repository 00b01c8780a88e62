// An expected "no" is a value. Words for it live in the catalogues of `kit/`,
// its HTTP status in one table of `platform/`.

/** `code` is `idea.reason`, for example `hearing.floor-taken`; `parameters` fill its sentence. */
export type Refusal = { refusal: string; parameters: Record<string, string | number> }

export const refuse = (code: string, parameters: Refusal['parameters'] = {}): Refusal => ({
  refusal: code,
  parameters,
})

export const isRefusal = (value: unknown): value is Refusal =>
  typeof value === 'object' && value !== null && 'refusal' in value && 'parameters' in value
