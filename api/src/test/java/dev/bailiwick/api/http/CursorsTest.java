package dev.bailiwick.api.http;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.bailiwick.authorization.Page;
import dev.bailiwick.authorization.Refusal;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.MutableHttpRequest;
import java.util.Base64;
import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A cursor goes on with the list that it is of, and with no other. */
@Tag("security-40")
final class CursorsTest {

  private static final String MEMBERS = "/v1/tenants/acme/members";

  private final Cursors cursors = new Cursors(secret("0"));
  private final String next = next();

  private static String secret(String of) {
    return Base64.getEncoder().encodeToString(of.repeat(32).getBytes(UTF_8));
  }

  private String next() {
    Page<String> page = new Page<>(List.of("ann"), "ann");
    Items<String> sent =
        cursors.respond(list(MEMBERS, "bw.owner"), page, Function.identity()).body();
    return requireNonNull(requireNonNull(sent).next());
  }

  private static MutableHttpRequest<?> list(String path, String... roles) {
    MutableHttpRequest<?> request = HttpRequest.GET(path);
    for (String role : roles) {
      request.getParameters().add("role", role);
    }
    return request;
  }

  private static HttpRequest<?> from(String cursor, MutableHttpRequest<?> list) {
    list.getParameters().add("cursor", cursor);
    return list;
  }

  private static void isRefused(Cursors by, HttpRequest<?> request) {
    assertEquals("cursor", assertThrows(Refusal.class, () -> by.wanted(request)).field());
  }

  @Test
  void itGoesOnWhereItsListEnded() {
    MutableHttpRequest<?> list = list(MEMBERS, "bw.owner");
    list.getParameters().add("limit", "7");
    assertEquals(new Page.Request("ann", 7), cursors.wanted(from(next, list)));
  }

  @Test
  void itOpensNoOtherList() {
    isRefused(cursors, from(next, list("/v1/tenants/globex/members", "bw.owner")));
    isRefused(cursors, from(next, list("/v1/tenants/acme/groups", "bw.owner")));
    isRefused(cursors, from(next, list(MEMBERS)));
    isRefused(cursors, from(next, list(MEMBERS, "bw.admin")));
    isRefused(cursors, from(next, list(MEMBERS, "bw.owner", "bw.admin")));
  }

  @Test
  void nobodyMakesOne() {
    String bare = Base64.getUrlEncoder().encodeToString("0123456789abcdefann".getBytes(UTF_8));
    for (String cursor : List.of("", "x", bare, "A" + next, next + "AAAA")) {
      isRefused(cursors, from(cursor, list(MEMBERS, "bw.owner")));
    }
    isRefused(new Cursors(secret("1")), from(next, list(MEMBERS, "bw.owner")));
  }
}
