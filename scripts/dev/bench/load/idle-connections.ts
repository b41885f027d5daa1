import { connect, type Socket } from 'node:net';

const AGAIN_MS = 100;

/**
 * Holds so many connections to a gateway on each of which something was sent that brings no further: whenever the
 * gateway closes one, another is opened.
 *
 * @param text what is sent on each
 * @returns closes them all
 */
export function holdConnections(url: string, count: number, text: string): () => void {
  const { hostname, port } = new URL(url);
  const open = new Set<Socket>();
  let isOver = false;
  const hold = () => {
    if (isOver) return;
    const socket = connect(Number(port), hostname, () => socket.write(text));
    open.add(socket);
    // Nothing is ever read: what the gateway sends stands in its own buffers.
    socket.pause();
    socket.on('error', () => undefined);
    socket.once('close', () => {
      open.delete(socket);
      setTimeout(hold, AGAIN_MS);
    });
  };
  for (let i = 0; i < count; i += 1) hold();
  return () => {
    isOver = true;
    for (const socket of open) socket.destroy();
  };
}

/** The head of a request that never ends. */
export const HALF_OPEN = 'GET / HTTP/1.1\r\nHost: gateway\r\nX-Slow: ';

/** A request whose answer is larger than the buffers of a connection. */
export function unreadRequest(path: string): string {
  return `GET ${path} HTTP/1.1\r\nHost: gateway\r\n\r\n`;
}
