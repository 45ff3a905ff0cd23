declare module 'pdfjs-dist/legacy/build/pdf.worker.mjs' {
  import type { PdfPort } from '#electron/import/pdf-port.ts';

  export const WorkerMessageHandler: { initializeFromPort: (port: PdfPort) => void };
}
