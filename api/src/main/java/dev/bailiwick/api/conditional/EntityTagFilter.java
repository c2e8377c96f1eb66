package dev.bailiwick.api.conditional;

import io.micronaut.core.annotation.Order;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpMethod;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.ResponseFilter;
import io.micronaut.http.annotation.ServerFilter;
import org.jspecify.annotations.Nullable;

/** Tags what is sent whole, and does not send what the caller has already. */
@ServerFilter("/v1/**")
@Order(EntityTagFilter.NEXT_TO_THE_ROUTE)
final class EntityTagFilter {

  static final int NEXT_TO_THE_ROUTE = 100;

  private final Representations representations;
  private final EntityTags tags;

  EntityTagFilter(Representations representations, EntityTags tags) {
    this.representations = representations;
    this.tags = tags;
  }

  @ResponseFilter
  HttpResponse<?> tag(HttpRequest<?> request, MutableHttpResponse<?> response) {
    Object body = response.body();
    String address = address(request, response);
    if (address == null
        || body == null
        || !representations.isSeenAt(address, body)
        || tags.showsASecret(body)) {
      return response;
    }
    String tag = tags.of(body);
    String known = request.getHeaders().get(HttpHeaders.IF_NONE_MATCH);
    if (isRead(request) && known != null && EntityTags.isWeaklyAmong(known, tag)) {
      return HttpResponse.notModified().header(HttpHeaders.ETAG, tag);
    }
    return response.header(HttpHeaders.ETAG, tag);
  }

  /** Where that can be read which this answer shows. */
  private static @Nullable String address(HttpRequest<?> request, HttpResponse<?> response) {
    if (response.code() == HttpStatus.CREATED.getCode()) {
      return response.header(HttpHeaders.LOCATION);
    }
    return response.code() == HttpStatus.OK.getCode() && request.getMethod() != HttpMethod.POST
        ? request.getPath()
        : null;
  }

  private static boolean isRead(HttpRequest<?> request) {
    return request.getMethod() == HttpMethod.GET || request.getMethod() == HttpMethod.HEAD;
  }
}
