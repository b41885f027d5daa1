import type { Request, Response } from 'express';
import { findBaseAddress } from '../http/base-address.js';
import { wellEncoded } from '../http/parameters.js';

/** Where a page stands among those of a list. */
export interface PagePosition {
  /** Counted from 1. */
  page: number;
  /** Entries a page. */
  limit: number;
  /** Entries on all pages. */
  total: number;
}

/** Links the pages before and after one (`Link`, RFC 8288). */
export function linkPages(request: Request, response: Response, position: PagePosition): void {
  const { page, limit, total } = position;
  const last = limit === 0 ? 1 : Math.ceil(total / limit);
  const links = {
    ...(page > 1 && { prev: pageAddress(request, Math.max(1, Math.min(page - 1, last))) }),
    ...(page < last && { next: pageAddress(request, page + 1) }),
  };
  if (Object.keys(links).length > 0) response.links(links);
}

/** The request's address with another page: absolute, or of the host alone where the client named none. */
export function pageAddress(request: Request, page: number): string {
  const url = new URL(wellEncoded(request.originalUrl), 'http://gateway.invalid');
  url.searchParams.set('page', String(page));
  return (findBaseAddress(request) ?? '') + url.pathname + url.search;
}
