/** Under these anyone may have a name, so that two names are two sites. */
const SHARED_SUFFIX =
  /(?:^|\.)(?:(?:com|net|org|gov|edu|ac|mil|co|[a-z]{2})\.(?:cn|hk|tw|mo|uk|jp|kr|au|sg)|blogspot(?:\.com)?\.[a-z]{2,}|(?:wordpress|github|gitee|substack|medium|qq|sohu|163)\.(?:com|io))$/u;
const IP_ADDRESS = /^(?:[\d.]+|\[.*\])$/u;
/** /a/b/a/b/a/b: a relative link that leads into itself. */
const LOOP = /((?:\/[^/]+){1,3}?)\1\1(?=\/|$)/gu;

/** Which addresses belong to a source: those of its sites, and of the hosts it allows. */
export class SiteScope {
  readonly #hosts = new Set<string>();

  constructor(addresses: string[], allowHosts: string[]) {
    for (const address of addresses) this.add(address);
    for (const host of allowHosts) this.#hosts.add(host);
  }

  /** Takes in the site of another address, such as the one the first redirects to. */
  add(address: string): void {
    const url = new URL(address);
    this.#hosts.add(url.host);
    this.#hosts.add(siteName(url));
  }

  has(address: string): boolean {
    const url = new URL(address);
    return (
      this.#hosts.has(url.host) || this.#hosts.has(url.hostname) || this.#hosts.has(siteName(url))
    );
  }
}

/** Whether a path repeats itself as only a trap does. */
export function isLoop(address: string): boolean {
  const { pathname } = new URL(address);
  return [...pathname.matchAll(LOOP)].some(([, part = '']) => /[a-z%]/iu.test(part));
}

/** The part of a host that one publisher has: yixian.gov.cn of news.yixian.gov.cn. Ports tell sites apart. */
function siteName({ host, hostname, port }: URL): string {
  if (IP_ADDRESS.test(hostname)) return host;
  const labels = hostname.split('.');
  const suffix = SHARED_SUFFIX.exec(hostname)?.[0].replace(/^\./u, '');
  const kept = (suffix?.split('.').length ?? 1) + 1;
  const site = labels.slice(-kept).join('.');
  return port === '' ? site : `${site}:${port}`;
}
