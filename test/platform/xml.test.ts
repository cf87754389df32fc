// Whatever is put into XML is text, and can be read again.
import assert from 'node:assert/strict';
import { xml } from '../../platform/xml.ts';

describe('XML from a template', () => {
  it('holds texts as text, and markup of ours as it is', () => {
    const inner = [xml`<b a="${'"\'<>&'}"/>`, xml`<c/>`];
    assert.equal(
      xml`<a>${'<x> & ]]>'}${inner}</a>`.xml,
      '<a>&lt;x&gt; &amp; ]]&gt;<b a="&quot;&apos;&lt;&gt;&amp;"/><c/></a>',
    );
  });

  it('leaves out what no XML can hold', () => {
    assert.equal(xml`${'a\u0000b\u000Cc\uD83Dd\uFFFEe\nf 😀'}`.xml, 'abcde\nf 😀');
  });
});
