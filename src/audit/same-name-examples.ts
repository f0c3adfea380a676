// Examples that the checks of what bears one name have in common.

/** Pages of one site: the first and the last hold the same. */
export const files = {
  "/a": "<p>The office is open on weekdays.</p>",
  "/b": "<p>Call us or chat about your permit.</p>",
  "/c": "<p>The office is open on weekdays.</p>",
};

/** Links of one name in one context. */
export const sameNameLinks = {
  passed: [
    { html: `<p>You can <a href="/a">visit us</a> or <a href="/c">visit us</a>.</p>`, files },
    {
      html: `<p><a href="/a">Visit us</a> <a href="/a?from=b">Visit us</a></p>`,
      files: { ...files, "/a?from=b": files["/a"] },
    },
    {
      html: `<ul><li><a href="/a">Visit us</a></li><li><a href="/c">Visit us</a></li></ul>`,
      files,
    },
  ],
  failed: [
    { html: `<p>You can <a href="/a">contact us</a> or <a href="/b">contact us</a>.</p>`, files },
    {
      html: `<ul><li><a href="/a">Contact us</a></li><li><a href="/b">Contact us</a></li></ul>`,
      files,
    },
    { html: `<h2>Contact</h2><a href="/a">Contact us</a> <a href="/b">Contact us</a>`, files },
  ],
};
