package dev.bailiwick.twin.page;

/** Markup that is safe to send: whatever was put into it is escaped, unless it is markup itself. */
record Html(String markup) {

  private static final String GAP = "{}";

  /** Fills the gaps, written {@code {}}, in order. */
  static Html of(String template, Object... parts) {
    var markup = new StringBuilder();
    int from = 0;
    for (var part : parts) {
      int gap = template.indexOf(GAP, from);
      markup.append(template, from, gap);
      markup.append(part instanceof Html html ? html.markup() : escaped(part.toString()));
      from = gap + GAP.length();
    }
    return new Html(markup.append(template.substring(from)).toString());
  }

  static Html join(Iterable<Html> parts) {
    var markup = new StringBuilder();
    parts.forEach(part -> markup.append(part.markup()));
    return new Html(markup.toString());
  }

  static Html nothing() {
    return new Html("");
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;")
        .replace("'", "&#39;");
  }
}
