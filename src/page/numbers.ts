// Numbers as people write them, the same on every machine: no locale of the platform is asked.

export type Language = 'en' | 'de'

export type Numbers = Readonly<{
  /** 1,000 or 1.000 */
  whole: (n: number) => string
  /** 0.0913 as 9.1% or 9,1 %. What is more than nothing, or less than all, is not rounded to it. */
  percent: (share: number, places?: number) => string
  /** 0.1234 as 0.12 or 0,12 */
  decimal: (x: number, places: number) => string
}>

const signs = {
  en: { thousands: ',', point: '.', percent: '%' },
  de: { thousands: '.', point: ',', percent: '\u00a0%' },
} as const

export const numbersIn = (language: Language): Numbers => {
  const { thousands, point, percent } = signs[language]
  const whole = (n: number) => String(Math.round(n)).replace(/\B(?=(\d{3})+$)/g, thousands)
  const decimal = (x: number, places: number) => x.toFixed(places).replace('.', point)
  return {
    whole,
    decimal,
    percent: (share, places = 1) => {
      // A solver's zero, and a solver's one.
      if (share < 1e-9) return `0${percent}`
      if (share > 1 - 1e-6) return `100${percent}`
      const unit = 10 ** -places
      const within = Math.min(100 - unit, Math.max(unit, share * 100))
      return decimal(within, places) + percent
    },
  }
}
