package dev.bailiwick.api.decision;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.ResponseFilter;
import io.micronaut.http.annotation.ServerFilter;
import java.util.regex.Pattern;

/** Sends the caller's X-Request-ID back, as AuthZEN asks, if it is fit to stand in a header. */
@ServerFilter({"/access/**", "/tenants/**"})
final class RequestIdFilter {

  private static final String HEADER = "X-Request-ID";
  private static final Pattern FIT = Pattern.compile("[\\x21-\\x7e]{1,128}");

  @ResponseFilter
  void echo(HttpRequest<?> request, MutableHttpResponse<?> response) {
    String id = request.getHeaders().get(HEADER);
    if (id != null && FIT.matcher(id).matches()) {
      response.header(HEADER, id);
    }
  }
}
