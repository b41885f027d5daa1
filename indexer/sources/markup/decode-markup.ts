import { decodePage, TextDecodingError } from './charset.js';

/**
 * The text of a list page, feed or sitemap; none where the bytes are no text, which names no report.
 *
 * @param contentType of the HTTP answer
 */
export function decodeMarkup(bytes: Buffer, contentType?: string): string {
  try {
    return decodePage(bytes, contentType);
  } catch (error) {
    if (error instanceof TextDecodingError) return '';
    throw error;
  }
}
