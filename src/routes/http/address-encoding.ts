import { isUtf8 } from 'node:buffer';
import { STATUS_CODES, type Server } from 'node:http';
import type { RequestHandler } from 'express';
import { XianbaoError } from '../../model/errors.js';
import { toProblem } from './problems.js';

const ENCODED_BYTES = /(?:%[\da-f]{2})+/giu;
const EXAMPLE = "write 乡村 as %E4%B9%A1%E6%9D%91; curl does it with -G --data-urlencode 'q=乡村'";

/**
 * Lets no address pass whose bytes are not UTF-8: read with a replacement character they would be counted as a
 * word that nobody asked for.
 *
 * @throws XianbaoError `invalid_parameter`, naming the parameter
 */
export const checkEncoding: RequestHandler = (request, _response, next) => {
  const address = request.originalUrl;
  const start = address.indexOf('?');
  const pairs = start < 0 ? [] : address.slice(start + 1).split('&');
  const broken = pairs.find((pair) => encodedRuns(pair).some((bytes) => !isUtf8(bytes)));
  if (broken === undefined) {
    next();
    return;
  }
  const name = new URLSearchParams(broken.split('=', 1)[0]).keys().next().value ?? '';
  throw new XianbaoError('invalid_parameter', `${name}: not UTF-8; ${EXAMPLE}.`, {
    parameter: name,
  });
};

function encodedRuns(text: string): Buffer[] {
  const runs = text.match(ENCODED_BYTES) ?? [];
  return runs.map((run) => Buffer.from(run.replaceAll('%', ''), 'hex'));
}

/** What Node hands over with a request that it cannot read. */
interface UnreadableRequest extends Error {
  code?: string;
  rawPacket?: Buffer;
}

const STATUS_BY_CODE: Record<string, number> = {
  HPE_HEADER_OVERFLOW: 431,
  ERR_HTTP_REQUEST_TIMEOUT: 408,
};

/**
 * Answers an address that was typed without percent signs, which Node's parser refuses before any route sees
 * it, by a problem document that says how to write it. Other unreadable requests are answered as Node would.
 */
export function answerUnreadable(server: Server): void {
  server.on('clientError', ({ code = '', rawPacket }: UnreadableRequest, socket) => {
    if (code === 'ECONNRESET' || !socket.writable) {
      socket.destroy();
      return;
    }
    const status = STATUS_BY_CODE[code] ?? 400;
    const head = [
      `HTTP/1.1 ${status} ${STATUS_CODES[status]}`,
      'Connection: close',
      'X-Content-Type-Options: nosniff',
    ];
    const target = code === 'HPE_INVALID_URL' ? rawTarget(rawPacket) : undefined;
    if (target === undefined) {
      socket.end(`${head.join('\r\n')}\r\n\r\n`);
      return;
    }
    const body = JSON.stringify(toProblem(notEncoded(target)));
    head.push('Content-Type: application/problem+json; charset=utf-8');
    head.push(`Content-Length: ${Buffer.byteLength(body)}`);
    socket.end(`${head.join('\r\n')}\r\n\r\n${body}`);
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
  const message = `The address has characters without percent signs; ${EXAMPLE}.`;
  const example = encoded === '' ? '' : ` This address is written ${encoded}`;
  return new XianbaoError('invalid_parameter', message + example);
}
