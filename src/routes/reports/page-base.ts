import { Parser } from 'htmlparser2';

/**
 * Where a page's relative links begin: at its own first `<base>`, as in a browser, where that is on its site; at its
 * address otherwise.
 *
 * @param head the first part of the page
 * @param url its address
 */
export function findBase(head: string, url: string): string {
  let href: string | undefined;
  const parser = new Parser({
    onopentag: (name, attributes) => {
      if (name === 'base') href ??= attributes.href;
    },
  });
  parser.write(head);
  if (href === undefined || !URL.canParse(href, url)) return url;
  const base = new URL(href, url);
  return base.origin === new URL(url).origin ? base.href : url;
}
