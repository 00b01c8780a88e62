import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { betaBelow, betaQuantile, exponential, logarithm, logGamma } from './numerics.ts'

/** Successes, votes, and the 5 %, 95 % and 0.5 % quantiles of Beta(k + ½, n − k + ½) by scipy.stats.beta.ppf 1.17. */
const quantiles: [number, number, number, number, number][] = [
  [0, 0, 0.0061558297024311365, 0.9938441702975689, 6.168375916970068e-5],
  [0, 1, 0.0015429193026729438, 0.7714801861936711, 1.5421336149319833e-5],
  [1, 1, 0.22851981380632877, 0.9984570806973271, 0.051236545575435326],
  [3, 7, 0.1746068190968694, 0.7191819409330789, 0.0837076180379102],
  [7, 7, 0.7675352183871442, 0.9997290155680623, 0.5814393063305776],
  [23, 27, 0.7145486794514712, 0.9361757670435431, 0.6256441820688158],
  [0, 40, 4.884432335198746e-5, 0.046597283133328136, 4.87821803858052e-7],
  [50, 100, 0.4185121511453916, 0.5814878488546085, 0.3736232360408633],
  [899, 1000, 0.882475136542624, 0.9138219789489437, 0.872568775210693],
  [30000, 33000, 0.906461387160965, 0.9116674492040346, 0.9049556323816119],
  [1, 100000, 1.7592344393914109e-6, 3.9072973832593634e-5, 3.586097051583026e-7],
]

describe('numerics', () => {
  it('logarithm and exponential agree with those of the machine to 1e-14', () => {
    fc.assert(
      fc.property(fc.double({ min: 1e-300, max: 1e300, noNaN: true }), (x) => {
        expect(Math.abs(logarithm(x) - Math.log(x))).toBeLessThanOrEqual(1e-14 * (1 + Math.abs(Math.log(x))))
      }),
    )
    fc.assert(
      fc.property(fc.double({ min: -700, max: 700, noNaN: true }), (x) => {
        expect(Math.abs(exponential(x) / Math.exp(x) - 1)).toBeLessThan(1e-12)
      }),
    )
  })

  it('log Γ of whole numbers is the logarithm of a factorial', () => {
    let factorial = 0
    for (let n = 1; n < 200; n++) {
      expect(logGamma(n)).toBeCloseTo(factorial, 10)
      factorial += Math.log(n)
    }
    expect(logGamma(0.5)).toBeCloseTo(Math.log(Math.sqrt(Math.PI)), 13)
  })

  it('quantiles of Beta agree with an independent reference to 1e-9', () => {
    for (const [k, n, low, high, far] of quantiles)
      for (const [p, reference] of [
        [0.05, low],
        [0.95, high],
        [0.005, far],
      ] as const) {
        const quantile = betaQuantile(k + 0.5, n - k + 0.5, p)
        expect(Math.abs(quantile - reference), `${k} of ${n} at ${p}`).toBeLessThan(1e-9)
        expect(Math.abs(quantile / reference - 1), `${k} of ${n} at ${p}`).toBeLessThan(1e-7)
      }
  })

  it('what lies below a quantile is the share asked for', () => {
    fc.assert(
      fc.property(
        fc.nat(3000),
        fc.nat(3000),
        fc.double({ min: 0.001, max: 0.999, noNaN: true }),
        (k, rest, p) => {
          const [a, b] = [k + 0.5, rest + 0.5]
          expect(betaBelow(a, b, betaQuantile(a, b, p))).toBeCloseTo(p, 9)
        },
      ),
    )
  })
})
