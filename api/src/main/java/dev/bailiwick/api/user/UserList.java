package dev.bailiwick.api.user;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.bailiwick.api.http.CsvLines;
import dev.bailiwick.authorization.user.User;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Users as a file: a line each, as JSON, or a line for each identity, for a spreadsheet. */
@Singleton
final class UserList {

  private static final String HEADINGS =
      "user,identity,issuer,subject,email,email_verified,enabled,mfa_enrolled\r\n";

  private final ObjectMapper json;

  UserList(ObjectMapper json) {
    this.json = json;
  }

  String ndjson(List<User> users) {
    return users.stream().map(this::line).collect(Collectors.joining());
  }

  static String csv(List<User> users) {
    return users.stream().flatMap(UserList::rows).collect(Collectors.joining("", HEADINGS, ""));
  }

  private String line(User user) {
    try {
      return json.writeValueAsString(UserBody.of(user)) + "\n";
    } catch (JsonProcessingException impossible) {
      throw new IllegalStateException("a user is JSON", impossible);
    }
  }

  private static Stream<String> rows(User user) {
    return user.identities().stream()
        .map(IdentityBody::of)
        .map(
            one ->
                CsvLines.of(
                    user.id(),
                    one.id(),
                    one.issuer(),
                    one.subject(),
                    one.email(),
                    one.emailVerified(),
                    one.enabled(),
                    one.mfaEnrolled()));
  }
}
