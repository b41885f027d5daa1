/** Has the browser save a file made here. */
export function saveFile(name: string, content: Blob): void {
  const url = URL.createObjectURL(content);
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  // The browser reads it after the click; a minute is ample, and the memory is given back.
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
}

/** A name that any file system takes. */
export function fileName(query: string, extension: string): string {
  const kept = query.replaceAll(/[^\p{L}\p{N}]+/gu, '-').slice(0, 40);
  return `xianbao-${kept === '' ? 'all' : kept}.${extension}`;
}
