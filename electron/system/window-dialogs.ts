import { join } from 'node:path';
import { dialog, type BrowserWindow, type OpenDialogOptions } from 'electron';
import type { Dialogs } from '#electron/handlers/ports.ts';
import { fileNameFor } from './file-name.ts';

const IMPORTABLE = ['txt', 'text', 'md', 'markdown', 'html', 'htm', 'xhtml'];
const BUNDLES = [{ name: 'Attest bundle', extensions: ['attest'] }];

/** The stem of a suggested name; a title may hold what no file system takes. */
function withoutExtension(fileName: string, extension: string): string {
  const end = `.${extension}`;
  return fileName.endsWith(end) ? fileName.slice(0, -end.length) : fileName;
}

/** The operating system's own dialogs, sheets of the window while there is one. */
export function createWindowDialogs(window: () => BrowserWindow | undefined): Dialogs {
  const choose = async (options: OpenDialogOptions): Promise<readonly string[]> => {
    const parent = window();
    const { canceled, filePaths } = await (parent
      ? dialog.showOpenDialog(parent, options)
      : dialog.showOpenDialog(options));
    return canceled ? [] : filePaths;
  };
  const chooseOne = async (options: OpenDialogOptions) => (await choose(options))[0] ?? null;
  return {
    chooseProject: () => chooseOne({ title: 'Open a project', properties: ['openDirectory'] }),
    choosePlace: async (name) => {
      const folder = await chooseOne({
        title: `Where to keep "${name}"`,
        buttonLabel: 'Make it here',
        properties: ['openDirectory', 'createDirectory'],
      });
      return folder === null ? null : join(folder, fileNameFor(name));
    },
    chooseFiles: () =>
      choose({
        title: 'Import documents',
        properties: ['openFile', 'multiSelections'],
        filters: [
          { name: 'Documents', extensions: IMPORTABLE },
          { name: 'All files', extensions: ['*'] },
        ],
      }),
    chooseFolder: () =>
      chooseOne({ title: 'Import a folder of documents', properties: ['openDirectory'] }),
    chooseBundle: () =>
      chooseOne({ title: 'Open a bundle', properties: ['openFile'], filters: BUNDLES }),
    saveFile: async ({ title, fileName, extension }) => {
      const options = {
        title,
        defaultPath: `${fileNameFor(withoutExtension(fileName, extension))}.${extension}`,
        filters: [{ name: extension.toUpperCase(), extensions: [extension] }],
      };
      const parent = window();
      const { canceled, filePath } = await (parent
        ? dialog.showSaveDialog(parent, options)
        : dialog.showSaveDialog(options));
      // Electron 25 answers undefined, newer ones an empty string.
      return canceled || !filePath ? null : filePath;
    },
    confirm: async ({ message, detail, action }) => {
      const options = { message, detail, buttons: [action, 'Cancel'], defaultId: 1, cancelId: 1 };
      const parent = window();
      const { response } = await (parent
        ? dialog.showMessageBox(parent, options)
        : dialog.showMessageBox(options));
      return response === 0;
    },
  };
}
