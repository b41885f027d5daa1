import { expect } from 'chai';
import { afterEach, beforeEach, describe, it } from 'mocha';
import { isPublicAddress, publicLookup } from '../../../../indexer/fetch/http/address-guard.js';
import { redirects, serves } from '../../../support/unruly-server.js';
import { as, policyFor, Setting } from '../setting.js';

describe('an address', () => {
  const notPublic = [
    '0.0.0.0',
    '10.1.2.3',
    '127.0.0.1',
    '127.8.8.8',
    '169.254.169.254',
    '172.16.0.1',
    '192.168.1.1',
    '100.64.0.1',
    '198.18.0.1',
    '224.0.0.1',
    '240.0.0.1',
    '255.255.255.255',
    '::',
    '::1',
    'fe80::1',
    'fc00::1',
    'fd12::1',
    'ff02::1',
    '2001:db8::1',
    '::127.0.0.1',
    '::ffff:127.0.0.1',
    '::ffff:10.0.0.1',
    '64:ff9b::7f00:1',
    '2002:7f00:1::',
    'nonsense',
  ];
  for (const address of notPublic) {
    it(`${address} is not public`, () => expect(isPublicAddress(address)).to.equal(false));
  }
  for (const address of ['8.8.8.8', '114.114.114.114', '::ffff:8.8.8.8', '2400:3200::1']) {
    it(`${address} is public`, () => expect(isPublicAddress(address)).to.equal(true));
  }
});

describe('a name that is looked up for a socket', () => {
  const lookUp = (all: boolean, ...addresses: string[]) => {
    const look = publicLookup((_name, _options, callback) => {
      callback(
        null,
        addresses.map((address) => ({ address, family: address.includes(':') ? 6 : 4 })),
      );
    });
    return new Promise((resolve) => {
      look('county.example', { all }, (error, address) => resolve(error ?? address));
    });
  };

  it('gives it the public ones of its addresses', async () => {
    const mixed = ['127.0.0.1', '8.8.8.8', '::1', '2400:3200::1'];
    expect(await lookUp(true, ...mixed)).to.deep.equal([
      { address: '8.8.8.8', family: 4 },
      { address: '2400:3200::1', family: 6 },
    ]);
    expect(await lookUp(false, ...mixed)).to.equal('8.8.8.8');
  });

  it('gives it none where none is public, and says which they are', async () => {
    for (const all of [true, false]) {
      expect(String(await lookUp(all, '10.0.0.1', '::1'))).to.include(
        'county.example stands at 10.0.0.1, ::1',
      );
    }
  });
});

describe('a private address', () => {
  let setting: Setting;
  beforeEach(() => (setting = new Setting()));
  afterEach(() => setting.close());
  const closed = { delayMs: 0, allowHosts: [], allowPrivateHosts: [] };

  it('is refused, however it is written', async () => {
    const server = await setting.serve({ '/a': serves('inside') });
    const hosts = ['127.0.0.1', '2130706433', '0x7f.1', '0177.0.0.1', '[::ffff:127.0.0.1]'];
    for (const host of hosts) {
      const outcome = await setting.fetch(`http://${host}:${server.port}/a`, closed);
      const forbidden = as('forbidden', outcome);
      expect(forbidden.reason, host).to.equal('address');
      expect(forbidden.message, host).to.match(/127\.0\.0\.1|7f00:1/u);
    }
    expect(server.connections).to.equal(0);
  });

  it('is refused where a name resolves to it', async () => {
    const server = await setting.serve({ '/a': serves('inside') });
    const outcome = await setting.fetch(`http://localhost:${server.port}/a`, closed);
    const forbidden = as('forbidden', outcome);
    expect(forbidden.reason).to.equal('address');
    expect(forbidden.message).to.include('localhost stands at');
    expect(server.connections).to.equal(0);
  });

  it('is asked where the source names the host, with its port or without', async () => {
    const server = await setting.serve({ '/a': serves('inside') });
    const { port } = server;
    for (const host of ['localhost', `LOCALHOST:${port}`, '127.0.0.1', `127.0.0.1:${port}`]) {
      const name = host.toLowerCase().split(':')[0]!;
      const policy = { ...closed, allowPrivateHosts: [host] };
      as('page', await setting.fetch(`http://${name}:${port}/a`, policy));
    }
    const other = { ...closed, allowPrivateHosts: ['127.0.0.1:1'] };
    as('forbidden', await setting.fetch(`http://127.0.0.1:${port}/a`, other));
  });

  it('that one source may reach is none that another may', async () => {
    const server = await setting.serve({ '/a': serves('inside') });
    const url = server.url('/a');
    as('page', await setting.fetch(url));
    expect(as('forbidden', await setting.fetch(url, closed)).reason).to.equal('address');
    as('page', await setting.fetch(url));
  });

  it('is refused behind a redirect', async () => {
    const inside = await setting.serve({ '/a': serves('inside') });
    const server = await setting.serve({ '/b': redirects(inside.url('/a')) });
    const policy = { ...policyFor(server.url('/')), allowHosts: [inside.host] };
    expect(as('forbidden', await setting.fetch(server.url('/b'), policy)).reason).to.equal(
      'address',
    );
    expect(inside.connections).to.equal(0);
  });

  it('is refused for an address by IPv6', async () => {
    expect(as('forbidden', await setting.fetch('http://[::1]:9/a', closed)).reason).to.equal(
      'address',
    );
  });
});
