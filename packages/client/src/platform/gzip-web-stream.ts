/** A web stream or a blob, compressed; undefined for what is neither. */
export function gzipWebStream(given: unknown): ReadableStream | undefined {
  const stream = given instanceof Blob ? given.stream() : given
  return stream instanceof ReadableStream ? stream.pipeThrough(new CompressionStream("gzip")) : undefined
}
