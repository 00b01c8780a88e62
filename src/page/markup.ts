// HTML in which whatever is put in is text, unless it was made here.

export type Markup = Readonly<{ html: string }>
type Part = Markup | string | number | null | readonly Part[]

/** Everything between the braces is escaped, except markup; null is nothing, a list is its parts one after the other. */
export const markup = (texts: TemplateStringsArray, ...parts: readonly Part[]): Markup => ({
  html: texts.map((text, i) => text + (i < parts.length ? written(parts[i] ?? null) : '')).join(''),
})

const written = (part: Part): string => {
  if (part === null) return ''
  if (typeof part === 'string' || typeof part === 'number') return escaped(String(part))
  return 'html' in part ? part.html : part.map(written).join('')
}

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
}

/** Also without signs that cannot be seen, or that turn round the direction of what follows them. */
const escaped = (text: string): string =>
  text
    .toWellFormed()
    .replace(/[^\P{Cc}\n\t]|[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff\ufffe\uffff]/gu, '')
    .replace(/[&<>"']/g, (sign) => entities[sign] ?? '')
