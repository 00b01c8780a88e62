import type { Config } from '@react-router/dev/config'

export default {
  appDirectory: 'src/main',
  buildDirectory: 'build',
  ssr: true,
  // All routes are known from the first page on: a phone that loses its network still knows where it may go.
  routeDiscovery: { mode: 'initial' },
} satisfies Config
