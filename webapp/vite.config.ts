import react from '@vitejs/plugin-react';
import { defineConfig } from 'vitest/config';

/** Where a developer's running platform listens; `npm run dev` passes its API, login and Tasklist through. */
const platform = process.env.AFTERSALES_URL ?? 'http://127.0.0.1:8080';

export default defineConfig({
  base: '/app/',
  plugins: [react()],
  build: {
    chunkSizeWarningLimit: 1200,
    rolldownOptions: {
      // libraries mark their modules for server rendering, which there is none of here
      onLog: (level, log, tell) => log.code === 'MODULE_LEVEL_DIRECTIVE' || tell(level, log),
    },
  },
  server: {
    proxy: Object.fromEntries(['/api', '/login', '/logout', '/camunda'].map((path) => [path, platform])),
    // words that the server prints too
    fs: { allow: ['.', '../src/main/resources/vocabulary'] },
  },
  test: { environment: 'jsdom', include: ['src/**/*.test.{ts,tsx}'], testTimeout: 60_000 },
});
