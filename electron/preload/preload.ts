import { contextBridge, ipcRenderer, webUtils } from 'electron';
import type { DroppedFile, Wire } from '#shared/ipc/bridge.ts';
import { CHANNELS, EVENTS } from '#shared/ipc/channels.ts';

const PRELOAD_ONLY = 'import.grant';

function requests(): Wire['request'] {
  const channels = CHANNELS.filter((channel) => channel !== PRELOAD_ONLY);
  const named = channels.map((channel) => [
    channel,
    (input: unknown) => ipcRenderer.invoke(channel, input),
  ]);
  // One function per channel, made from the list the type is made from.
  return Object.fromEntries(named) as Wire['request'];
}

/**
 * '' for anything that is not a file of the disk: a page must not name a path by making an object
 * that has one. Electron 25 has the path on the File and no `webUtils`.
 */
function pathOf(file: DroppedFile): string {
  if (!(file instanceof File)) return '';
  const utils = webUtils as typeof webUtils | undefined;
  if (utils) return utils.getPathForFile(file);
  const { path } = file as File & { readonly path?: unknown };
  return typeof path === 'string' ? path : '';
}

const bridge: Wire = {
  request: requests(),
  grantDropped: (files) => {
    const paths = files.map(pathOf).filter((path) => path !== '');
    return ipcRenderer.invoke(PRELOAD_ONLY, { paths }) as ReturnType<Wire['grantDropped']>;
  },
  on: (event, listener) => {
    if (!EVENTS.includes(event)) throw new Error(`There is no event ${event}`);
    // The sender stays here: a page that held it could reach every channel.
    const pass = (_event: unknown, payload: Parameters<typeof listener>[0]) => listener(payload);
    ipcRenderer.on(event, pass);
    return () => void ipcRenderer.removeListener(event, pass);
  },
};

contextBridge.exposeInMainWorld('attest', bridge);
