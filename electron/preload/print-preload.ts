import { contextBridge, ipcRenderer } from 'electron';
import { PRINT_CHANNELS, type PrintBridge } from '#shared/ipc/bridge.ts';

const bridge: PrintBridge = {
  brief: () => ipcRenderer.invoke(PRINT_CHANNELS.brief) as ReturnType<PrintBridge['brief']>,
  ready: () => ipcRenderer.send(PRINT_CHANNELS.ready),
};

contextBridge.exposeInMainWorld('attestPrint', bridge);
