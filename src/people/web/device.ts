// A device in plain words, so that people know their sessions apart. Guessed from what the browser says of itself.

const first = (agent: string, named: readonly (readonly [RegExp, string])[]): string | null =>
  named.find(([pattern]) => pattern.test(agent))?.[1] ?? null

// In this order: most browsers also call themselves by the names of others.
const browsers = [
  [/\bFxiOS\/|\bFirefox\//, 'Firefox'],
  [/\bEdg(?:e|A|iOS)?\//, 'Edge'],
  [/\bOPR\/|\bOpera\b/, 'Opera'],
  [/\bSamsungBrowser\//, 'Samsung Internet'],
  [/\bCriOS\/|Chrome\/|\bChromium\//, 'Chrome'],
  [/\bSafari\//, 'Safari'],
] as const

const machines = [
  [/\biPhone\b/, 'iPhone'],
  [/\biPad\b/, 'iPad'],
  [/\bAndroid\b/, 'Android'],
  [/\bCrOS\b/, 'Chromebook'],
  [/\bWindows\b/, 'Windows'],
  [/\bMac OS X\b|\bMacintosh\b/, 'Mac'],
  [/\bLinux\b/, 'Linux'],
] as const

/** For example `Firefox · Android`; empty where neither can be told. Never the raw text of the browser. */
export const deviceFrom = (userAgent: string | null): string => {
  const agent = (userAgent ?? '').slice(0, 500)
  return [first(agent, browsers), first(agent, machines)].filter((part) => part !== null).join(' · ')
}
