// Markdown of the council on a page: headings, lists and links, and no markup of anybody's.
import assert from 'node:assert/strict';
import { htmlOf } from '../../pages/markdown.ts';

describe('Markdown on a page', () => {
  it('has the looks of all pages', () => {
    assert.equal(htmlOf('One **two**.'), '<p class="govuk-body">One <strong>two</strong>.</p>\n');
    assert.match(htmlOf('- a\n- b'), /<ul class="govuk-list govuk-list--bullet">/u);
    assert.match(
      htmlOf('## A\n\n1. b'),
      /<h2 class="govuk-heading-m">A<\/h2>\n<ol class="govuk-list govuk-list--number">/u,
    );
    assert.match(
      htmlOf('[a](https://example.org/b)'),
      /<a href="https:\/\/example\.org\/b" class="govuk-link">a<\/a>/u,
    );
  });

  it('leads to the web, mail, a telephone or a page of ours only', () => {
    for (const link of ['https://example.org', 'mailto:a@example.org', 'tel:01632960100', '/questions'])
      assert.match(htmlOf(`[a](${link})`), /<a /u, link);
    for (const link of ['javascript:alert(1)', 'data:text/html,x', '//example.org', 'vbscript:x', 'JaVaScRiPt:x'])
      assert.doesNotMatch(htmlOf(`[a](${link})`), /<a /u, link);
  });

  it('keeps markup as text, and shows no picture of another site', () => {
    assert.doesNotMatch(htmlOf('<b>x</b> <script>y</script>\n\n<img src=x>'), /<b>|<script|<img/u);
    assert.doesNotMatch(htmlOf('![a](https://example.org/pixel.png)'), /<img/u);
  });
});
