// The verifier as a page of its own: files in, sentences out. Nothing leaves it; it does not even know an address.

import { type DrawFiles, kindOf, textOf, type Verification, verify } from '../verify.ts'
import { type PageLanguage, type PageWords, pageWords } from './words.ts'

type Given = Readonly<{ name: string; text: string; kind: keyof DrawFiles | null }>

let given: readonly Given[] = []
let language: PageLanguage = navigator.language.startsWith('de') ? 'de' : 'en'

const part = (id: string): HTMLElement => {
  const found = document.getElementById(id)
  if (!found) throw new Error(`The page has no ${id}`)
  return found
}

const element = (name: string, text: string, className = ''): HTMLElement => {
  const made = document.createElement(name)
  made.textContent = text
  made.className = className
  return made
}

/** Everything on the page that stands there in any case. */
const showWords = (): void => {
  const words = pageWords[language]
  document.documentElement.lang = language
  document.title = words.title
  for (const place of document.querySelectorAll<HTMLElement>('[data-words]')) {
    const spoken = words[place.dataset.words as keyof PageWords]
    if (typeof spoken === 'string') place.textContent = spoken
  }
  for (const button of document.querySelectorAll<HTMLElement>('[data-language]'))
    button.setAttribute('aria-pressed', String(button.dataset.language === language))
  part('by-hand').replaceChildren(...words.byHandSteps.map((step) => element('li', step)))
}

const showFiles = (): void => {
  const words = pageWords[language]
  const rows = given.map((file) => {
    const row = element('li', '', 'file')
    const kind = file.kind ? words.kinds[file.kind] : words.unknown
    const away = element('button', words.away, 'quiet-button')
    away.setAttribute('aria-label', words.without(file.name))
    away.addEventListener('click', () => {
      given = given.filter((other) => other !== file)
      part('choose').focus()
      show()
    })
    row.append(element('span', file.name, 'file-name'), element('span', kind, 'quiet'), away)
    return row
  })
  part('files').replaceChildren(...rows)
}

const listed = (title: string, sentences: readonly string[], className: string): HTMLElement[] => {
  if (sentences.length === 0) return []
  const list = element('ul', '', className)
  list.append(...sentences.map((sentence) => element('li', sentence)))
  return [element('h2', title), list]
}

const pickedParts = ({ picked, holds }: Verification, words: PageWords): HTMLElement[] => {
  // What does not hold has picked nobody.
  if (!picked || !holds) return []
  const numbers = element('ol', '', 'numbers')
  numbers.append(...picked.panel.map((pseudonym) => element('li', String(pseudonym))))
  const caption = words.pickedOf(picked.index, words.verifier.number(picked.panels))
  return [
    element('h2', words.picked),
    element('p', picked.name, 'draw-name'),
    element('p', caption, 'quiet'),
    numbers,
  ]
}

const showResult = (): void => {
  const words = pageWords[language]
  const files = Object.fromEntries(given.flatMap(({ kind, text }) => (kind ? [[kind, text]] : [])))
  const result = verify(files, words.verifier)
  const print = element('button', words.print, 'quiet-button')
  print.addEventListener('click', () => globalThis.print())
  part('verdict').replaceChildren(
    element('p', result.holds ? words.holds : words.fails, result.holds ? 'verdict holds' : 'verdict fails'),
    element('p', result.holds ? words.holdsMore : words.failsMore),
  )
  part('result').replaceChildren(
    ...listed(words.wrong, result.faults, 'marked wrong'),
    ...listed(words.own, result.own, 'own'),
    ...pickedParts(result, words),
    ...listed(words.checked, result.checked, 'marked right'),
    ...listed(words.cannotKnow, result.cannotKnow, 'marked open'),
    print,
  )
}

const show = (): void => {
  showWords()
  showFiles()
  part('result').replaceChildren()
  const { checking, incomplete } = pageWords[language]
  const enough = given.some(({ kind }) => kind === 'transcript' || kind === 'commitment')
  const known = given.some(({ kind }) => kind !== null)
  part('verdict').replaceChildren(...(known ? [element('p', enough ? checking : incomplete)] : []))
  // The browser shows what it has before the reckoning takes it.
  if (enough) setTimeout(showResult, 30)
}

const take = async (files: Iterable<File>): Promise<void> => {
  const taken = await Promise.all(
    [...files].map(async (file) => {
      const text = textOf(new Uint8Array(await file.arrayBuffer()))
      return { name: file.name, text, kind: kindOf(text) }
    }),
  )
  // One of each kind: a later one takes the place of an earlier one.
  const kinds = new Set(taken.map(({ kind }) => kind))
  given = [...given.filter(({ kind }) => kind !== null && !kinds.has(kind)), ...taken]
  show()
}

const listen = (): void => {
  const input = part('choose') as HTMLInputElement
  input.addEventListener('change', () => {
    void take([...(input.files ?? [])]).then(() => {
      // So that the same file, changed meanwhile, can be chosen again.
      input.value = ''
    })
  })
  const room = part('drop')
  addEventListener('dragover', (event) => {
    event.preventDefault()
    room.classList.add('over')
  })
  addEventListener('dragleave', () => room.classList.remove('over'))
  addEventListener('drop', (event) => {
    event.preventDefault()
    room.classList.remove('over')
    void take([...(event.dataTransfer?.files ?? [])])
  })
  for (const button of document.querySelectorAll<HTMLElement>('[data-language]'))
    button.addEventListener('click', () => {
      language = button.dataset.language === 'de' ? 'de' : 'en'
      show()
    })
}

listen()
show()
