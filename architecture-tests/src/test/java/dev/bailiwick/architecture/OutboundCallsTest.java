package dev.bailiwick.architecture;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Who of all that ships can call somebody is a list that is reviewed. Each of them calls whom the
 * installation's settings name, and nobody whom a request or a record names.
 */
final class OutboundCallsTest {

  private static final Set<String> CALLERS =
      Set.of(
          "identity.AwsClients",
          "identity.PinnedClient",
          "identity.PinnedRetriever",
          "identity.Revocation",
          "outbound.DnsTxtRecords",
          "outbound.SmtpMail");

  private static final Set<String> NOT_OF_THE_API =
      Set.of(
          "local", "twin", "verification", "benchmarks", "isolation", "verifier", "architecture");

  private static final Set<String> WAYS_OUT =
      Set.of(
          "java.net.http.",
          "java.net.URL",
          "java.net.HttpURLConnection",
          "java.net.Socket",
          "java.nio.channels.SocketChannel",
          "java.nio.channels.AsynchronousSocketChannel",
          "javax.naming.",
          "javax.net.",
          "jakarta.mail.",
          "org.xbill.DNS.",
          "software.amazon.awssdk.http.",
          "io.micronaut.http.client.");

  private static final Set<String> NO_CALL = Set.of("java.net.URLEncoder", "java.net.URLDecoder");

  @Test
  @Tag("security-42")
  void onlyTheseCallAnybody() {
    Set<String> callers =
        Rules.classesOf(Bailiwick.house()).stream()
            .filter(type -> ships(type) && waysOut(type).findAny().isPresent())
            .map(type -> inHouse(type).replaceFirst("\\$.*", ""))
            .collect(Collectors.toCollection(TreeSet::new));
    assertEquals(new TreeSet<>(CALLERS), callers);
  }

  private static Stream<String> waysOut(JavaClass type) {
    return type.getDirectDependenciesFromSelf().stream()
        .map(Dependency::getTargetClass)
        .map(JavaClass::getName)
        .filter(name -> !NO_CALL.contains(name) && WAYS_OUT.stream().anyMatch(name::startsWith));
  }

  private static boolean ships(JavaClass type) {
    return !NOT_OF_THE_API.contains(inHouse(type).replaceFirst("\\..*", ""));
  }

  private static String inHouse(JavaClass type) {
    return type.getName().substring("dev.bailiwick.".length());
  }
}
