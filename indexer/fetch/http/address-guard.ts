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

/** `localhost` and what ends in it: by RFC 6761 never a name of the public internet. */
const LOCAL_NAME = /^(?:.+\.)?localhost$/iu;

/**
 * Whether a host is written so that anyone sees it is not of the public internet: a private IP address, or
 * `localhost`.
 *
 * @param host with its port or without
 */
export function isPrivateLiteral(host: string): boolean {
  if (isIP(host) === 6) return !isPublicAddress(host);
  const address = host.replace(/:\d+$/u, '').replace(/^\[|\]$/gu, '');
  return isIP(address) === 0 ? LOCAL_NAME.test(address) : !isPublicAddress(address);
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
  return guardedLookup(find, isPublicAddress);
}

/** Looks names up for a socket that may go wherever they lead. */
export function anyLookup(find: FindAddresses = lookup): LookupFunction {
  return guardedLookup(find, () => true);
}

function guardedLookup(find: FindAddresses, isOpen: (address: string) => boolean): LookupFunction {
  return (hostname, options, callback) => {
    find(hostname, { ...options, all: true }, (error, found) => {
      if (error !== null) {
        callback(error, '', 0);
        return;
      }
      const open = found.filter(({ address }) => isOpen(address));
      const [first] = open;
      if (first === undefined) {
        const addresses = found.map(({ address }) => address);
        callback(new PrivateAddressError(hostname, addresses), '', 0);
      } else if (options.all === true) callback(null, open);
      else callback(null, first.address, first.family);
    });
  };
}
