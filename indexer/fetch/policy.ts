/** How one source may be asked. Hosts are written `host` (any port) or `host:port`. */
export interface FetchPolicy {
  /** The pause between the end of a request to a host and the start of the next. */
  delayMs: number;
  /** Hosts other than the requested one to which redirects are followed. */
  allowHosts: string[];
  /** Hosts that may stand at private addresses, because the source itself names them. */
  allowPrivateHosts: string[];
}

/** Whether a list of hosts names the one of an address. */
export function namesHost(hosts: string[], url: URL): boolean {
  return hosts.some((host) => {
    const name = host.toLowerCase();
    return name === url.host || name === url.hostname || `[${name}]` === url.hostname;
  });
}
