import { nodeConfig } from './node-config.mjs';

/**
 * The sandboxed preload: `electron` is all it can require, so nothing else may stay outside.
 * @param {string} root
 * @param {{ entry: string, output: string }} files absolute
 * @returns {import('vite').InlineConfig}
 */
export function preloadConfig(root, files) {
  const config = nodeConfig(root, files);
  return { ...config, build: { ...config.build, target: 'chrome114', sourcemap: false } };
}
