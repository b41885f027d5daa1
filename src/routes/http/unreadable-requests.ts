import { isUtf8 } from 'node:buffer';
import { STATUS_CODES, type Server } from 'node:http';
import type { RequestHandler } from 'express';
import { XianbaoError } from '../../model/errors.js';
import { ENCODING_EXAMPLE } from './address-encoding.js';
import { toProblem } from './problems.js';

/** What Node hands over with a request that it cannot read. */
interface UnreadableRequest extends Error {
  code?: string;
  rawPacket?: Buffer;
}

/** Answers what Node's parser refuses before any route sees it by a problem document that says what to do. */
export function answerUnreadable(server: Server): void {
  server.on('clientError', (error: UnreadableRequest, socket) => {
    if (error.code === 'ECONNRESET' || !socket.writable) {
      socket.destroy();
      return;
    }
    const problem = toProblem(explainUnreadable(error));
    const body = JSON.stringify(problem);
    const head = [
      `HTTP/1.1 ${problem.status} ${STATUS_CODES[problem.status]}`,
      'Connection: close',
      'X-Content-Type-Options: nosniff',
      'Content-Type: application/problem+json; charset=utf-8',
      `Content-Length: ${Buffer.byteLength(body)}`,
    ];
    socket.end(`${head.join('\r\n')}\r\n\r\n${body}`);
  });
  // Node would answer 417 without a body.
  server.on('checkExpectation', (request, response) => {
    delete request.headers.expect;
    server.emit('request', request, response);
  });
}

/**
 * Lets no request of HTTP/1.1 pass that does not say which host it is for.
 *
 * @throws XianbaoError `invalid_request`
 */
export const requireHost: RequestHandler = (request, _response, next) => {
  if (request.headers.host === undefined && request.httpVersion === '1.1') {
    throw new XianbaoError('invalid_request', 'Send the header Host, which HTTP/1.1 needs.');
  }
  next();
};

function explainUnreadable(error: UnreadableRequest): XianbaoError {
  const { code = '', rawPacket, message } = error;
  if (code === 'HPE_HEADER_OVERFLOW') {
    const what = 'Address and headers together are too large: send less than 64 KB.';
    return new XianbaoError('headers_too_large', what, { cause: error });
  }
  if (code === 'ERR_HTTP_REQUEST_TIMEOUT') {
    const what = 'The request did not arrive in time: send its head within 10 seconds.';
    return new XianbaoError('request_timeout', what, { cause: error });
  }
  if (code === 'HPE_CHUNK_EXTENSIONS_OVERFLOW') {
    const what = 'The body has too much in its chunk extensions: send none.';
    return new XianbaoError('body_too_large', what, { cause: error });
  }
  const target = code === 'HPE_INVALID_URL' ? rawTarget(rawPacket) : undefined;
  if (target !== undefined) return notEncoded(target);
  const reason = message.replace(/^Parse Error: /u, '');
  return new XianbaoError('invalid_request', `This is not a request of HTTP/1.1: ${reason}.`, {
    cause: error,
  });
}

/** The address of a request whose first line has bytes beyond ASCII. */
function rawTarget(packet: Buffer | undefined): Buffer | undefined {
  const line = packet?.subarray(0, packet.indexOf('\r\n')).toString('latin1') ?? '';
  const target = /^[A-Z]+ (.*) HTTP\/\d\.\d$/u.exec(line)?.[1];
  if (target === undefined || !/[\u0080-\u00ff]/u.test(target)) return undefined;
  return Buffer.from(target, 'latin1');
}

function notEncoded(target: Buffer): XianbaoError {
  const encoded = isUtf8(target) ? encodeURI(target.toString('utf8')).replaceAll('%25', '%') : '';
  const message = `The address has characters without percent signs; ${ENCODING_EXAMPLE}.`;
  const example = encoded === '' ? '' : ` This address is written ${encoded}`;
  return new XianbaoError('invalid_parameter', message + example);
}
