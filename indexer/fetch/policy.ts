import type { Source } from '../sources/config/source-schema.js';
import { isPrivateLiteral } from './http/address-guard.js';

/** How one source may be asked. Hosts are written `host` (any port) or `host:port`. */
export interface FetchPolicy {
  /** The pause between the end of a request to a host and the start of the next. */
  delayMs: number;
  /** Hosts other than the requested one to which redirects are followed. */
  allowHosts: string[];
  /** Hosts that may stand at private addresses. */
  allowPrivateHosts: string[];
}

/** Whether a list of hosts names the one of an address. */
export function namesHost(hosts: string[], url: URL): boolean {
  const { hostname } = url;
  const port = url.port || (url.protocol === 'https:' ? '443' : '80');
  return hosts.some((host) => {
    const name = host.toLowerCase();
    const forms = [url.host, hostname, `${hostname}:${port}`];
    return forms.includes(name) || `[${name}]` === hostname;
  });
}

/**
 * How a source's `start` and `allowHosts` let it be asked. A private address written out there is meant, and may be
 * asked; a name is not known to lead to one, so that needs `allowPrivate`.
 */
export function makeFetchPolicy(
  source: Pick<Source, 'start' | 'allowHosts' | 'allowPrivate' | 'delayMs'>,
): FetchPolicy {
  const { delayMs, allowHosts } = source;
  const starts = source.start.map((address) => new URL(address));
  const named = [...starts.flatMap(hostsWithPort), ...allowHosts];
  return {
    delayMs,
    allowHosts: [...starts.map(({ host }) => host), ...allowHosts],
    allowPrivateHosts: source.allowPrivate ? named : named.filter(isPrivateLiteral),
  };
}

/** A host with the ports a browser would ask: other services of a private host are not meant. */
function hostsWithPort({ host, hostname, port }: URL): string[] {
  return port === '' ? [`${hostname}:80`, `${hostname}:443`] : [host];
}
