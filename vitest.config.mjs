import react from '@vitejs/plugin-react';
import { defineConfig } from 'vitest/config';
import { runtimeEnvironment } from './build/launch.mjs';
import { ROOT } from './build/root.mjs';
import { presentRuntime } from './build/setup/runtime.mjs';
import { pdfjsInternals } from './build/vite/pdfjs-internals.mjs';

// So that a single end-to-end file finds the runtime without npm test around it.
const runtime = presentRuntime(ROOT);

// No test measures time: a busy machine may take as long as it needs, only a hang fails.
const PATIENCE_MS = 60_000;

const OWN_PROJECTS = ['test/renderer/**', 'test/e2e/**'];

export default defineConfig({
  plugins: [react(), pdfjsInternals()],
  test: {
    passWithNoTests: false,
    allowOnly: false,
    testTimeout: PATIENCE_MS,
    hookTimeout: PATIENCE_MS,
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          environment: 'node',
          include: ['test/**/*.test.ts'],
          exclude: OWN_PROJECTS,
        },
      },
      {
        extends: true,
        test: {
          name: 'renderer',
          environment: 'jsdom',
          include: ['test/renderer/**/*.test.{ts,tsx}'],
        },
      },
      {
        extends: true,
        test: {
          name: 'e2e',
          environment: 'node',
          include: ['test/e2e/**/*.e2e.ts'],
          // A launch takes about a second and both would fight for one display.
          fileParallelism: false,
          env: runtime === undefined ? {} : runtimeEnvironment(runtime),
          testTimeout: 2 * PATIENCE_MS,
        },
      },
    ],
  },
});
