package dev.bailiwick.benchmarks.http;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * One kind of request, as the bytes of a few that are sent in turn; half of what they ask for is
 * permitted.
 *
 * @param answer what stands in each good answer
 * @param toReach the server CPU that such a request may cost, in microseconds
 */
record Case(String name, List<byte[]> requests, String answer, OptionalDouble toReach) {

  private static final int BATCH = 50;
  private static final int DIFFERENT = 8;
  private static final String DECISION = "\"decision\":";

  static List<Case> of(Site site) {
    String own = "/access/v1/";
    String byTenant = "/tenants/" + site.tenant() + own;
    return List.of(
        posted(site, "application key", own + "evaluation", site.key(), single(site), 20),
        posted(site, "cached token", byTenant + "evaluation", site.token(), single(site), 22),
        posted(site, "batch of 50", own + "evaluations", site.key(), batch(site), 45),
        new Case(
            "health",
            List.of(request(site.at(), "GET /health", "", "")),
            "",
            OptionalDouble.empty()));
  }

  private static Case posted(
      Site site, String name, String path, String credential, List<String> bodies, double toReach) {
    String authorization =
        "Authorization: Bearer " + credential + "\r\nContent-Type: application/json\r\n";
    return new Case(
        name,
        bodies.stream()
            .map(body -> request(site.at(), "POST " + path, authorization, body))
            .toList(),
        DECISION,
        OptionalDouble.of(toReach));
  }

  private static List<String> single(Site site) {
    return IntStream.range(0, DIFFERENT)
        .mapToObj(
            number ->
                "{\"subject\":%s,%s}".formatted(subject(site), actionAndResource(site, number)))
        .toList();
  }

  private static List<String> batch(Site site) {
    String items =
        IntStream.range(0, BATCH)
            .mapToObj(number -> "{" + actionAndResource(site, number) + "}")
            .collect(Collectors.joining(","));
    return List.of("{\"subject\":%s,\"evaluations\":[%s]}".formatted(subject(site), items));
  }

  private static String subject(Site site) {
    return "{\"type\":\"user\",\"id\":\"%s\"}".formatted(site.user());
  }

  private static String actionAndResource(Site site, int number) {
    return "\"action\":{\"name\":\"edit\"},\"resource\":{\"type\":\"document\",\"id\":\"%d\",%s}"
        .formatted(
            number,
            "\"properties\":{\"workspace\":\"%s\"}"
                .formatted(number % 2 == 0 ? site.open() : site.closed()));
  }

  private static byte[] request(URI at, String line, String headers, String body) {
    return Stream.of(
            line + " HTTP/1.1",
            "Host: " + at.getAuthority(),
            headers + "Content-Length: " + body.length(),
            "",
            body)
        .collect(Collectors.joining("\r\n"))
        .getBytes(StandardCharsets.US_ASCII);
  }
}
