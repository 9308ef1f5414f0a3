import { defineConfig } from 'vitest/config'

export default defineConfig({
  resolve: { conditions: ['@lunshen/source'] },
  ssr: { resolve: { conditions: ['@lunshen/source', 'node'] } },
  test: {
    include: ['packages/*/test/**/*.test.ts'],
    pool: 'threads',
    isolate: false,
    testTimeout: 60_000,
    hookTimeout: 60_000,
  },
})
