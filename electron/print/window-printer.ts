import { BrowserWindow } from 'electron';
import type { Printer } from '#electron/handlers/ports.ts';
import { safePreferences } from '#electron/window/safe-preferences.ts';
import { pdfOptions } from './pdf-options.ts';
import { layOut } from './print-page.ts';

/**
 * Prints in a hidden window with the same sandbox and policy as the one people see.
 * `preload` is the absolute path of the print page's own bundled preload.
 */
export function createWindowPrinter(preload: string): Printer {
  return {
    print: async ({ brief }) => {
      const window = new BrowserWindow({
        show: false,
        // A hidden page would otherwise be throttled while it lays out.
        webPreferences: { ...safePreferences(preload), backgroundThrottling: false },
      });
      try {
        await layOut(window.webContents, brief);
        const pdf = await window.webContents.printToPDF(pdfOptions(brief));
        // Loaded when it is needed: it would cost every start a tenth of its time.
        const { withPdfFacts } = await import('./with-pdf-facts.ts');
        return await withPdfFacts(pdf, brief);
      } finally {
        window.destroy();
      }
    },
  };
}
