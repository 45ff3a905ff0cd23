import { asar } from './asar.mjs';

/**
 * What `electron PATH` runs before the app itself. Runtimes taken from a packaged app lack it and
 * exit without a word, so this one does the part of the official one that developing needs: `-r
 * module`, `--version`, and a path whose package.json names the app. CommonJS for Node 18.
 */
const MAIN = `'use strict';
const { app } = require('electron');
const fs = require('node:fs');
const path = require('node:path');
const Module = require('node:module');

const wanted = { modules: [], file: undefined, version: false };
const args = process.argv.slice(1);
for (let i = 0; i < args.length; i += 1) {
  const arg = args[i];
  if (arg === '--version' || arg === '-v') wanted.version = true;
  else if (arg === '-r' || arg === '--require') wanted.modules.push(args[(i += 1)]);
  else if (arg.startsWith('--require=')) wanted.modules.push(arg.slice('--require='.length));
  else if (!arg.startsWith('-')) {
    wanted.file = arg;
    break;
  }
}

function fail(sentence) {
  process.stderr.write(sentence + '\\n');
  process.exit(1);
}

function start(file) {
  const full = path.resolve(file);
  process.defaultApp = true;
  let folder = full;
  let manifest = {};
  try {
    if (fs.statSync(full).isDirectory()) {
      manifest = JSON.parse(fs.readFileSync(path.join(full, 'package.json'), 'utf8'));
    } else {
      folder = path.dirname(full);
    }
  } catch (error) {
    fail('No app at ' + full + ': ' + error.message);
  }
  if (manifest.version) app.setVersion(manifest.version);
  if (manifest.productName || manifest.name) app.setName(manifest.productName || manifest.name);
  app.setAppPath(folder);
  try {
    Module._load(Module._resolveFilename(full, null, true), null, true);
  } catch (error) {
    fail('The app at ' + full + ' did not start: ' + (error.stack || error));
  }
}

if (wanted.version) {
  process.stdout.write('v' + process.versions.electron + '\\n');
  process.exit(0);
} else {
  for (const name of wanted.modules) {
    Module._load(Module._resolveFilename(path.resolve(name), null, true), null, true);
  }
  if (wanted.file === undefined) fail('Name the app to run: electron PATH');
  else start(wanted.file);
}
`;

const MANIFEST = JSON.stringify({ name: 'electron', productName: 'Electron', main: 'main.js' });

/** The bytes of a `default_app.asar`: a real archive file, a folder of that name breaks packagers. */
export function defaultApp() {
  return asar({ 'package.json': MANIFEST, 'main.js': MAIN });
}
