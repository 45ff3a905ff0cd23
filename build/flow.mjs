/**
 * The way data takes through `shared/`, left to right. A stage may import itself and what stands to
 * its left. The boundary rules, the lint and their canaries are all generated from this one list.
 */
export const FLOW = /** @type {const} */ ([
  'base',
  'record',
  'document',
  'anchor',
  'annotation',
  'figure',
  'claim',
  'query',
  'chart',
  'brief',
  'project',
  'merge',
  'exchange',
  'ipc',
]);

/** The islands of the window: none imports another; what two of them show lives in `parts`. */
export const FEATURES = /** @type {const} */ ([
  'library',
  'reader',
  'claims',
  'figures',
  'charts',
  'brief',
  'share',
  'trash',
  'settings',
  'recovery',
  'versions',
]);
