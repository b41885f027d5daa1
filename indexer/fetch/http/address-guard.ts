import ipaddr from 'ipaddr.js';
import { lookup, type LookupAddress, type LookupAllOptions } from 'node:dns';
import { isIP, type LookupFunction } from 'node:net';

/** A host stands only at addresses that are not of the public internet. */
export class PrivateAddressError extends Error {
  constructor(host: string, addresses: string[] = []) {
    const where = addresses.length > 0 ? ` stands at ${addresses.join(', ')}, which` : '';
    super(`${host}${where} is not a public address`);
    this.name = 'PrivateAddressError';
  }
}

/** Whether an IP address is one of the public internet: not private, loopback, link-local or reserved. */
export function isPublicAddress(address: string): boolean {
  return ipaddr.isValid(address) && ipaddr.process(address).range() === 'unicast';
}

/**
 * Refuses a host that is written as a private address: for such a one no name is looked up.
 *
 * @throws PrivateAddressError
 */
export function refusePrivateLiteral(hostname: string): void {
  const address = hostname.replace(/^\[|\]$/gu, '');
  if (isIP(address) !== 0 && !isPublicAddress(address)) {
    throw new PrivateAddressError(hostname);
  }
}

/** Finds all addresses of a name, as `dns.lookup` does. */
export type FindAddresses = (
  hostname: string,
  options: LookupAllOptions,
  callback: (error: NodeJS.ErrnoException | null, found: LookupAddress[]) => void,
) => void;

/**
 * Looks names up for a socket, and gives it public addresses only. The socket connects to what it
 * is given here, so a name that resolves differently a moment later leads nowhere else.
 */
export function publicLookup(find: FindAddresses = lookup): LookupFunction {
  return (hostname, options, callback) => {
    find(hostname, { ...options, all: true }, (error, found) => {
      if (error !== null) {
        callback(error, '', 0);
        return;
      }
      const open = found.filter(({ address }) => isPublicAddress(address));
      const [first] = open;
      if (first === undefined) {
        const addresses = found.map(({ address }) => address);
        callback(new PrivateAddressError(hostname, addresses), '', 0);
      } else if (options.all === true) callback(null, open);
      else callback(null, first.address, first.family);
    });
  };
}
