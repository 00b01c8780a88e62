import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { brotliCompressSync, gzipSync } from 'node:zlib'
import type { Config } from '@react-router/dev/config'

export default {
  appDirectory: 'src/main',
  buildDirectory: 'build',
  ssr: true,
  // All routes are known from the first page on: a phone that loses its network still knows where it may go.
  routeDiscovery: { mode: 'initial' },
  // Compressed once, here, and not again for each of the phones in a hall.
  buildEnd: ({ reactRouterConfig }) => {
    const assets = join(reactRouterConfig.buildDirectory, 'client', 'assets')
    for (const file of readdirSync(assets).filter((name) => /\.(js|css|svg|json)$/.test(name))) {
      const content = readFileSync(join(assets, file))
      writeFileSync(join(assets, `${file}.br`), brotliCompressSync(content))
      writeFileSync(join(assets, `${file}.gz`), gzipSync(content, { level: 9 }))
    }
  },
} satisfies Config
