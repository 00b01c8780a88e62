import { describe, expect, it } from 'vitest'
import { deviceFrom } from './device.ts'

describe('a device in plain words', () => {
  it.each([
    ['Mozilla/5.0 (Android 14; Mobile; rv:128.0) Gecko/128.0 Firefox/128.0', 'Firefox · Android'],
    [
      'Mozilla/5.0 (iPhone; CPU iPhone OS 17_5 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/17.5 Mobile/15E148 Safari/604.1',
      'Safari · iPhone',
    ],
    [
      'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/126.0 Safari/537.36 Edg/126.0',
      'Edge · Windows',
    ],
    [
      'Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) HeadlessChrome/126.0 Safari/537.36',
      'Chrome · Linux',
    ],
    ['Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) Version/17 Safari/605.1.15', 'Safari · Mac'],
    ['curl/8.5.0', ''],
    ['<script>alert(1)</script>', ''],
  ])('%s is %j', (userAgent, device) => {
    expect(deviceFrom(userAgent)).toBe(device)
  })

  it('is nothing where the browser says nothing', () => {
    expect(deviceFrom(null)).toBe('')
  })
})
