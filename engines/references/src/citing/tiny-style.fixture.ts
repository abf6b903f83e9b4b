/** A style of our own that writes title and year and nothing else. */
export const tinyStyle = `<?xml version="1.0" encoding="utf-8"?>
<style xmlns="http://purl.org/net/xbiblio/csl" class="in-text" version="1.0">
  <info><title>Tiny &amp; plain</title><id>http://example.org/styles/tiny</id><updated>2020-01-01T00:00:00+00:00</updated></info>
  <citation><layout><text variable="title"/></layout></citation>
  <bibliography><layout><group delimiter=" "><text variable="title" font-style="italic"/><date variable="issued"><date-part name="year"/></date></group></layout></bibliography>
</style>`
