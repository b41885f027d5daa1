import { decodePage, TextDecodingError } from './charset.js';

/**
 * The text of a list page, feed or sitemap; empty where the bytes are not text.
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
