// Logarithm, exponential and the Beta distribution by addition, multiplication, division and square root alone, which every
// machine rounds alike. `Math.log`, `exp` and `pow` may differ in their last digit from one engine to the next, and a map that
// is recomputed elsewhere must be the same map.

const halfLogOfTwoPi = 0.9189385332046728

const word = new DataView(new ArrayBuffer(8))

/** The natural logarithm, to about 1e-15. −∞ for 0. @throws RangeError below 0 and for what is no number. */
export const logarithm = (x: number): number => {
  if (!(x >= 0)) throw new RangeError(`The logarithm of ${x}`)
  if (x === 0 || x === Infinity) return x === 0 ? -Infinity : x
  if (x < 2.2250738585072014e-308) return logarithm(x * 18014398509481984) - 54 * Math.LN2
  word.setFloat64(0, x)
  const high = word.getUint32(0)
  let exponent = ((high >>> 20) & 0x7ff) - 1023
  word.setUint32(0, (high & 0x000fffff) | 0x3ff00000)
  let mantissa = word.getFloat64(0)
  if (mantissa > Math.SQRT2) {
    mantissa /= 2
    exponent += 1
  }
  // log m = 2 artanh((m − 1) / (m + 1)), whose argument is at most 0.172.
  const s = (mantissa - 1) / (mantissa + 1)
  const square = s * s
  let sum = 0
  for (let k = 21; k >= 1; k -= 2) sum = sum * square + 1 / k
  return exponent * Math.LN2 + 2 * s * sum
}

/** e to the x, to about 1e-15 of it; 0 below −745. */
export const exponential = (x: number): number => {
  if (x < -745) return 0
  if (x > 709.7) return Infinity
  const k = Math.round(x / Math.LN2)
  const rest = x - k * Math.LN2
  let sum = 1
  for (let n = 17; n >= 1; n--) sum = 1 + (sum * rest) / n
  // In two steps, as one would leave the range.
  const half = Math.trunc(k / 2)
  return sum * powerOfTwo(half) * powerOfTwo(k - half)
}

/** For −1022 ≤ k ≤ 1023, by its bits. */
const powerOfTwo = (k: number): number => {
  word.setUint32(0, (k + 1023) << 20)
  word.setUint32(4, 0)
  return word.getFloat64(0)
}

/** log Γ(x) for x > 0: Stirling's series at x ≥ 12 (DLMF 5.11.1), below by Γ(x + 1) = xΓ(x). */
export const logGamma = (x: number): number => {
  let product = 1
  let y = x
  while (y < 12) product *= y++
  const r = 1 / (y * y)
  const series =
    (1 / 12 - r * (1 / 360 - r * (1 / 1260 - r * (1 / 1680 - r * (1 / 1188 - (r * 691) / 360360))))) / y
  return (y - 0.5) * logarithm(y) - y + halfLogOfTwoPi + series - logarithm(product)
}

/** The share of Beta(a, b) below x: the regularised incomplete beta function I_x(a, b). a, b > 0. */
export const betaBelow = (a: number, b: number, x: number): number => {
  if (x <= 0) return 0
  if (x >= 1) return 1
  return below(a, b, x, logBeta(a, b))
}

/**
 * Where a share `p` of Beta(a, b) lies below: the inverse of `betaBelow`, to 1e-12 or closer. Newton's steps inside a bracket
 * that closes around them, halved where they would leave it.
 */
export const betaQuantile = (a: number, b: number, p: number): number => {
  if (p <= 0 || p >= 1) return p <= 0 ? 0 : 1
  const norm = logBeta(a, b)
  let [low, high] = [0, 1]
  let x = a / (a + b)
  for (let step = 0; step < 200; step++) {
    const over = below(a, b, x, norm) - p
    if (over > 0) high = x
    else low = x
    const density = exponential((a - 1) * logarithm(x) + (b - 1) * logarithm(1 - x) - norm)
    const next = x - over / density
    const inside = next > low && next < high
    const to = inside ? next : halfway(low, high)
    if (Math.abs(to - x) <= 1e-15 * x || high - low <= 1e-15 * high) return to
    x = to
  }
  return x
}

/** By the geometric mean where the bracket spans powers of ten, so that quantiles near 0 are found as fast as others. */
const halfway = (low: number, high: number): number =>
  low > 0 && high > 4 * low ? Math.sqrt(low * high) : low === 0 && high > 1e-12 ? high / 8 : (low + high) / 2

const logBeta = (a: number, b: number): number => logGamma(a) + logGamma(b) - logGamma(a + b)

const below = (a: number, b: number, x: number, norm: number): number => {
  const front = exponential(a * logarithm(x) + b * logarithm(1 - x) - norm)
  // The fraction converges fast below the mean, and I_x(a, b) = 1 − I_{1−x}(b, a).
  return x < (a + 1) / (a + b + 2) ? (front * fraction(a, b, x)) / a : 1 - (front * fraction(b, a, 1 - x)) / b
}

/** The continued fraction DLMF 8.17.22 by Lentz's method; its steps grow with the root of the larger of a and b. */
const fraction = (a: number, b: number, x: number): number => {
  const tiny = 1e-300
  let c = 1
  let d = 1 / away(1 - ((a + b) * x) / (a + 1), tiny)
  let result = d
  for (let m = 1; m <= 100_000; m++) {
    const even = (m * (b - m) * x) / ((a + 2 * m - 1) * (a + 2 * m))
    d = 1 / away(1 + even * d, tiny)
    c = away(1 + even / c, tiny)
    result *= d * c
    const odd = (-(a + m) * (a + b + m) * x) / ((a + 2 * m) * (a + 2 * m + 1))
    d = 1 / away(1 + odd * d, tiny)
    c = away(1 + odd / c, tiny)
    const step = d * c
    result *= step
    if (Math.abs(step - 1) < 1e-15) break
  }
  return result
}

const away = (x: number, tiny: number): number => (Math.abs(x) < tiny ? tiny : x)
