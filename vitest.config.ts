import { defineConfig } from 'vitest/config'

const database = 'src/**/*.database.test.ts'

export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: 'unit',
          include: ['src/**/*.test.{ts,tsx}'],
          exclude: [database],
          testTimeout: 30_000,
        },
      },
      {
        test: {
          name: 'database',
          include: [database],
          globalSetup: 'src/main/testing/cluster.ts',
          testTimeout: 60_000,
          hookTimeout: 60_000,
        },
      },
      {
        test: {
          name: 'stories',
          include: ['stories/**/*.story.ts'],
          globalSetup: 'src/main/testing/cluster.ts',
          // Several people in several browsers at once are enough for one machine.
          fileParallelism: false,
          expect: { poll: { timeout: 15_000 } },
          testTimeout: 120_000,
          hookTimeout: 120_000,
        },
      },
    ],
  },
})
