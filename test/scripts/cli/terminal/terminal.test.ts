import { expect } from 'chai';
import { Readable } from 'node:stream';
import { text } from 'node:stream/consumers';
import { describe, it } from 'mocha';
import { alignColumns } from '../../../../scripts/cli/terminal/align-columns.js';
import {
  escapeControls,
  escapeLines,
  escapingStream,
} from '../../../../scripts/cli/terminal/terminal.js';
import { CONTROLS, HOSTILE } from '../../../support/hostile-text.js';

describe('what goes to a terminal', () => {
  it('has no control character, and all others as they were', () => {
    const escaped = escapeControls(`怀集${HOSTILE}𠮷 é\u200dé`);
    expect(escaped).to.not.match(CONTROLS);
    expect(escaped).to.include('怀集').and.include('𠮷 é\u200dé').and.include('\\u001b]52;c;');
    for (let code = 0; code < 0x20; code += 1)
      expect(escapeControls(String.fromCharCode(code))).to.match(/^\\u00[01][0-9a-f]$/u);
    expect(escapeControls('\ud800')).to.equal('\\ud800');
  });

  it('is the same JSON where it is JSON', () => {
    const value = { title: HOSTILE, [HOSTILE]: [HOSTILE] };
    const line = escapeControls(JSON.stringify(value));
    expect(line).to.not.match(CONTROLS);
    expect(JSON.parse(line)).to.deep.equal(value);
  });

  it('stays lines where it is lines', () => {
    expect(escapeLines('a\r\nb\u009b\nc\rd')).to.equal('a\r\nb\\u009b\nc\\u000dd');
  });

  it('is escaped in pieces, wherever they are cut', async () => {
    const bytes = Buffer.from(`怀集县,\u001b[2J\u202e\n`.repeat(3));
    const pieces = Array.from(bytes, (_, at) => bytes.subarray(at, at + 1));
    expect(await text(Readable.from(pieces).pipe(escapingStream()))).to.equal(
      '怀集县,\\u001b[2J\\u202e\n'.repeat(3),
    );
  });

  it('is measured in columns as it will be shown', () => {
    expect(
      alignColumns([
        ['\u001b', '1'],
        ['abc', '2'],
      ]),
    ).to.deep.equal(['\\u001b  1', 'abc     2']);
  });
});
