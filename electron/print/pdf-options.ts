import type { PrintToPDFOptions } from 'electron';
import type { BriefModel } from '#shared/brief/brief-model.ts';

const MM_PER_INCH = 25.4;
const inches = (mm: number) => mm / MM_PER_INCH;

// Chromium prints these with the system's fonts and no style of ours, so they hold digits only.
const NO_HEADER = '<span></span>';
const PAGE_NUMBERS =
  '<div style="width:100%;margin:0 22mm;font:8px sans-serif;color:#57544d;text-align:right">' +
  '<span class="pageNumber"></span> / <span class="totalPages"></span></div>';

/** Paper, margins and page numbers of a briefing. The page's own styles name no size and no margin. */
export function pdfOptions({ page }: Pick<BriefModel, 'page'>): PrintToPDFOptions {
  return {
    pageSize: page,
    margins: { top: inches(20), bottom: inches(22), left: inches(22), right: inches(22) },
    printBackground: true,
    displayHeaderFooter: true,
    headerTemplate: NO_HEADER,
    footerTemplate: PAGE_NUMBERS,
    // Electron 25 ignores both; newer ones write them.
    generateTaggedPDF: true,
    generateDocumentOutline: true,
  };
}
