// Every key of the console, once: what listens, the hints on the buttons and the page of keys read this table.
// Letters are those on the keycaps of the person's own layout, whatever stands where.

/** `write`: on to a chart. `entry`: with the chosen entry, which is the latest one unless another was picked. */
export const keyGroups = ['write', 'entry', 'floor', 'sitting', 'look'] as const
type KeyGroup = (typeof keyGroups)[number]

type Row = { command: string; key: string; shift?: true; group: KeyGroup; also?: readonly string[] }

export const keys = [
  { command: 'write-problem', key: 'p', group: 'write' },
  { command: 'write-solution', key: 's', group: 'write' },
  { command: 'write-concern', key: 'c', group: 'write' },
  { command: 'write-data', key: 'd', group: 'write' },

  { command: 'amend', key: 'a', group: 'entry' },
  { command: 'reflect', key: 'r', group: 'entry' },
  { command: 'observe-entry', key: 'o', group: 'entry' },
  { command: 'invite', key: 'i', group: 'entry' },
  { command: 'decline', key: 'n', group: 'entry' },
  { command: 'link', key: 'l', group: 'entry' },
  { command: 'reframe', key: 'v', group: 'entry' },
  { command: 'move', key: 'm', group: 'entry' },
  { command: 'withdraw', key: 'u', group: 'entry' },

  { command: 'give-floor', key: 'g', group: 'floor' },
  { command: 'yield', key: 'y', group: 'floor' },
  { command: 'pause', key: 'w', group: 'floor' },
  { command: 'observe-turn', key: 'e', group: 'floor' },
  { command: 'raise-hand', key: 'j', group: 'floor' },
  { command: 'hold', key: 'h', group: 'floor' },
  { command: 'take-up', key: 'b', group: 'floor' },
  { command: 'take-concern', key: 't', group: 'floor' },

  { command: 'set-mode', key: 'f', group: 'sitting' },
  { command: 'recess', key: 'z', group: 'sitting' },
  { command: 'close', key: 'x', group: 'sitting' },
  { command: 'people', key: 'k', group: 'sitting' },

  { command: 'earlier-sheet', key: '[', also: [','], group: 'look' },
  { command: 'later-sheet', key: ']', also: ['.'], group: 'look' },
  { command: 'show-problems', key: 'P', shift: true, group: 'look' },
  { command: 'show-solutions', key: 'S', shift: true, group: 'look' },
  { command: 'show-concerns', key: 'C', shift: true, group: 'look' },
  { command: 'show-data', key: 'D', shift: true, group: 'look' },
  { command: 'newer-entry', key: 'ArrowUp', group: 'look' },
  { command: 'older-entry', key: 'ArrowDown', group: 'look' },
  { command: 'latest', key: 'Escape', group: 'look' },
  { command: 'questions', key: 'q', group: 'look' },
  { command: 'keys', key: '?', group: 'look' },
] as const satisfies readonly Row[]

export type Command = (typeof keys)[number]['command']

/** What was pressed, as the browser tells it. */
export type Press = {
  key: string
  code: string
  shiftKey: boolean
  altKey: boolean
  ctrlKey: boolean
  metaKey: boolean
}

export const commandFor = (press: Press): Command | null => {
  const letter = letterOf(press)
  const row = keys.find((one: Row) =>
    letter
      ? one.key.toLowerCase() === letter && (one.shift ?? false) === press.shiftKey
      : one.key === press.key || one.also?.includes(press.key),
  )
  return row && !isShortcut(press, letter !== null) ? row.command : null
}

export const keyOf = (command: Command): string => (keys.find((one) => one.command === command) as Row).key

/** What a keycap shows: arrows and names instead of the browser's words. */
export const keycap = (key: string): string => keycaps[key] ?? (/^[A-Z]$/.test(key) ? `⇧ ${key}` : key)
const keycaps: Readonly<Record<string, string>> = { ArrowUp: '↑', ArrowDown: '↓', Escape: 'Esc', Enter: '⏎' }

/** Caps Lock does not count as Shift. Keys of other alphabets (Greek, Cyrillic) act by the Latin letter beside theirs. */
const letterOf = ({ key, code }: Press): string | null => {
  if (/^[a-z]$/i.test(key)) return key.toLowerCase()
  return /^\p{L}$/u.test(key) && /^Key[A-Z]$/.test(code) ? code.slice(3).toLowerCase() : null
}

/** Signs may need Alt Gr or Option to be typed (`[` on a German keyboard); a letter with those belongs to the browser. */
const isShortcut = ({ altKey, ctrlKey, metaKey }: Press, letter: boolean): boolean =>
  metaKey || (letter ? altKey || ctrlKey : ctrlKey && !altKey)
