package dev.bailiwick.api.limit;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Whoever tries credentials is known by where they connect from, whatever their headers say. */
final class StrangersFilterTest {

  private static final String ANY = "9/PT1M";
  private static final String TWO = "2/PT1M";

  private final StrangersFilter filter =
      new StrangersFilter(new Limits(() -> Instant.EPOCH, ANY, ANY, ANY, ANY, TWO));

  private int refusedFrom(String host, String header, String value) {
    HttpRequest<?> request = HttpRequest.GET("http://" + host + "/v1/me").header(header, value);
    return filter.count(request, HttpResponse.status(HttpStatus.UNAUTHORIZED)).code();
  }

  @Test
  @Tag("security-44")
  void anotherAddressInAHeaderIsNoOtherAddress() {
    List<String> headers = List.of("X-Forwarded-For", "Forwarded", "X-Real-IP", "X-Client-IP");
    List<Integer> statuses =
        headers.stream().map(name -> refusedFrom("127.0.0.1", name, "for=192.0.2.7")).toList();
    assertEquals(List.of(401, 401, 429, 429), statuses);
    assertEquals(401, refusedFrom("127.0.0.2", "X-Forwarded-For", "127.0.0.1"));
  }
}
