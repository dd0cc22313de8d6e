import { defineConfig } from "vitest/config"

const conditions = ["@smithwright/source"]

/** What every package's vitest.config.ts starts from: workspace packages are taken from their sources, unbuilt. */
export const shared = defineConfig({
  resolve: { conditions: [...conditions, "module", "browser", "development|production"] },
  ssr: { resolve: { conditions: [...conditions, "node", "module", "development|production"] } },
  test: { include: ["src/**/*.test.ts", "test/**/*.test.ts"], passWithNoTests: false },
})
