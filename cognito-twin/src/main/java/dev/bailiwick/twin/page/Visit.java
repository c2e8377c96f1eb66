package dev.bailiwick.twin.page;

import dev.bailiwick.twin.http.Request;
import dev.bailiwick.twin.oauth.AuthorizeRequest;

/** A browser at one of the pages; every link and form keeps what the application asked for. */
record Visit(Request request, AuthorizeRequest.Valid asked, String root, String csrf) {

  /** Cognito's own names for its cookie and its field. */
  static final String CSRF_COOKIE = "XSRF-TOKEN";

  private static final String CSRF_FIELD = "_csrf";

  String field(String name) {
    return request.form().text(name);
  }

  String link(String path) {
    return root + path + "?" + asked.form().encoded();
  }

  String link(String path, String name, String value) {
    return root + path + "?" + asked.form().with(name, value).encoded();
  }

  Html form(String path, Html fields) {
    return Html.of(
        """
        <form method="post" action="{}">
        <input type="hidden" name="{}" value="{}">
        {}</form>
        """,
        link(path),
        CSRF_FIELD,
        csrf,
        fields);
  }

  /** Another site can make a browser send a form, but not with the cookie's value in it. */
  boolean isFromOurForm() {
    return request.cookie(CSRF_COOKIE).filter(field(CSRF_FIELD)::equals).isPresent();
  }
}
