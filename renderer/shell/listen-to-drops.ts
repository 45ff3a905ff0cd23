const EVENTS = ['dragenter', 'dragleave', 'dragover', 'drop'] as const;

const hasFiles = (event: DragEvent): boolean =>
  event.dataTransfer?.types.includes('Files') ?? false;

/** Tells whether files hang over the window, and which were let go, until the answer is called. */
export function listenToDrops(
  onOver: (isOver: boolean) => void,
  onFiles: (files: readonly File[]) => void,
): () => void {
  // A drag enters and leaves every element it crosses; it is gone when it has left the last.
  let depth = 0;
  const setDepth = (next: number): void => {
    depth = Math.max(0, next);
    onOver(depth > 0);
  };
  const hear = (event: DragEvent): void => {
    if (!hasFiles(event)) return;
    if (event.type === 'dragenter') setDepth(depth + 1);
    else if (event.type === 'dragleave') setDepth(depth - 1);
    else event.preventDefault(); // over: may be dropped here; drop: the page must not open the file
    if (event.type !== 'drop') return;
    setDepth(0);
    onFiles([...(event.dataTransfer?.files ?? [])]);
  };
  for (const name of EVENTS) window.addEventListener(name, hear);
  return () => {
    for (const name of EVENTS) window.removeEventListener(name, hear);
  };
}
