package dev.bailiwick.twin;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import software.amazon.awssdk.services.cognitoidentityprovider.model.InvalidParameterException;
import software.amazon.awssdk.services.cognitoidentityprovider.model.ListUsersResponse;
import software.amazon.awssdk.services.cognitoidentityprovider.model.MessageActionType;
import software.amazon.awssdk.services.cognitoidentityprovider.model.UserType;

final class ListUsersTest {

  private static final int USERS = 65;

  @RegisterExtension static final RunningTwin RUNNING = new RunningTwin(it -> it);

  private final CognitoTwin twin = RUNNING.twin();
  private final Clients clients = RUNNING.clients();

  @Test
  void pagesShowEveryUserOnceEvenWhenSomeoneLeavesMeanwhile() {
    var created =
        new TreeSet<>(IntStream.range(0, USERS).mapToObj(i -> create("user" + i)).toList());

    assertEquals(60, list(0, "").users().size());
    var seen = new ArrayList<String>();
    var next = Optional.<String>empty();
    do {
      var page = page(next);
      page.users().stream().map(UserType::username).forEach(seen::add);
      remove(page.users().getFirst().username());
      next = Optional.ofNullable(page.paginationToken());
    } while (next.isPresent() && seen.size() <= 2 * USERS);

    assertEquals(List.copyOf(created), seen.stream().filter(created::contains).toList());
  }

  @Test
  void filtersFindByAttribute() {
    var sub = create("findme");

    for (var filter :
        List.of(
            "email = \"FINDME@example.com\"",
            "email ^= \"findm\"",
            "sub = \"" + sub + "\"",
            "username ^= \"" + sub.substring(0, 30) + "\"")) {
      var found = list(0, filter).users();
      assertEquals(List.of(sub), found.stream().map(UserType::username).toList(), filter);
    }
    assertTrue(list(0, "email = \"findme\"").users().isEmpty());
  }

  @Test
  void whatCannotBeAsked() {
    assertThrows(InvalidParameterException.class, () -> list(61, ""));
    assertThrows(InvalidParameterException.class, () -> list(0, "email"));
    assertThrows(InvalidParameterException.class, () -> list(0, "email = \"a\" or 1 = 1"));
    assertThrows(
        InvalidParameterException.class,
        () -> clients.sdk().listUsers(it -> it.userPoolId(twin.userPoolId()).paginationToken("#")));
  }

  private ListUsersResponse page(Optional<String> token) {
    return clients
        .sdk()
        .listUsers(
            it -> it.userPoolId(twin.userPoolId()).limit(20).paginationToken(token.orElse(null)));
  }

  private ListUsersResponse list(int limit, String filter) {
    return clients
        .sdk()
        .listUsers(it -> it.userPoolId(twin.userPoolId()).limit(limit).filter(filter));
  }

  private String create(String name) {
    return clients
        .sdk()
        .adminCreateUser(
            it ->
                it.userPoolId(twin.userPoolId())
                    .username(name + "@example.com")
                    .messageAction(MessageActionType.SUPPRESS))
        .user()
        .username();
  }

  private void remove(String username) {
    clients.sdk().adminDeleteUser(it -> it.userPoolId(twin.userPoolId()).username(username));
  }
}
