package dev.bailiwick.api.http;

import dev.bailiwick.authorization.Refusal;
import io.micronaut.core.annotation.Order;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.annotation.RequestFilter;
import io.micronaut.http.annotation.ServerFilter;
import java.util.List;

/** Refuses what no text that we keep can hold, before anything looks for it. */
@ServerFilter("/v1/**")
@Order(UndatedFilter.ONCE_THE_CALLER_IS_KNOWN)
final class QueryTextsFilter {

  @RequestFilter
  void refuse(HttpRequest<?> request) {
    request.getParameters().asMap().forEach(QueryTextsFilter::refuseControls);
  }

  private static void refuseControls(String name, List<String> sent) {
    if (sent.stream().anyMatch(text -> text.chars().anyMatch(Character::isISOControl))) {
      throw Refusal.invalid(name, "This holds a character that no text here has.");
    }
  }
}
