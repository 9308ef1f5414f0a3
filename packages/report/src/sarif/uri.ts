import { plainText } from '../plain-text.ts'

/**
 * A file path as a SARIF artifact URI: relative paths stay relative, absolute ones get the file scheme,
 * every segment is percent-encoded in UTF-8 (RFC 3986), so that Chinese names survive.
 */
export function artifactUri(path: string): string {
  const segments = plainText(path).replaceAll('\\', '/').split('/')
  const drive = /^[A-Za-z]:$/u.test(segments[0] ?? '') ? segments.shift() : undefined
  const encoded = segments.map(encodeSegment).join('/')
  if (drive) return `file:///${drive}/${encoded}`
  return encoded.startsWith('/') ? `file:///${encoded.replace(/^\/+/u, '')}` : encoded
}

function encodeSegment(segment: string): string {
  return encodeURIComponent(segment).replace(
    /[!'()*]/gu,
    (mark) => `%${mark.charCodeAt(0).toString(16).toUpperCase()}`,
  )
}
