import { XianbaoError } from '../../../src/model/errors.js';

const CONTACT = /^[\x21-\x7e]+$/u;

/**
 * The name under which the crawler shows itself, with an address to complain to.
 *
 * @param contact an e-mail address or the URL of a page
 * @throws XianbaoError `invalid_configuration` where the contact cannot stand in a header
 */
export function buildUserAgent(version: string, contact: string): string {
  if (!CONTACT.test(contact)) {
    throw new XianbaoError(
      'invalid_configuration',
      `The contact "${contact}" must be an e-mail address or a URL in ASCII, without blanks.`,
      { parameter: 'contact' },
    );
  }
  return `xianbao/${version} (+${contact})`;
}

/** The name by which robots.txt calls a crawler: the user agent up to its version. */
export function productToken(userAgent: string): string {
  return /^[a-z_-]+/iu.exec(userAgent)?.[0].toLowerCase() ?? '*';
}
