import type { RequestHandler } from 'express';
import { baseAddress } from '../http/base-address.js';

/** GET /opensearch.xml: how browsers search here from their address bar. */
export const openSearchRoute: RequestHandler = (request, response) => {
  const base = baseAddress(request);
  response.type('application/opensearchdescription+xml')
    .send(`<?xml version="1.0" encoding="UTF-8"?>
<OpenSearchDescription xmlns="http://a9.com/-/spec/opensearch/1.1/">
  <ShortName>县报 Xianbao</ShortName>
  <Description>Exact full-text search over the reports of Chinese counties</Description>
  <InputEncoding>UTF-8</InputEncoding>
  <Image height="48" width="48" type="image/x-icon">${base}/favicon.ico</Image>
  <Url type="text/html" template="${base}/?q={searchTerms}"/>
  <Url type="application/atom+xml" template="${base}/feeds/search.atom?q={searchTerms}"/>
  <Url type="application/opensearchdescription+xml" rel="self" template="${base}/opensearch.xml"/>
</OpenSearchDescription>
`);
};
