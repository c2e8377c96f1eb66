package dev.bailiwick.twin.api;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.bailiwick.twin.json.Json;
import dev.bailiwick.twin.pool.Pool;
import dev.bailiwick.twin.pool.Refusal;
import dev.bailiwick.twin.pool.User;
import dev.bailiwick.twin.pool.Users;
import java.util.Base64;
import java.util.List;
import java.util.Map;

/**
 * Pages through the users in the order of their subs, so that whoever comes or goes meanwhile
 * shifts nobody.
 */
public final class ListUsers implements Actions {

  private static final int LARGEST_PAGE = 60;

  private final Pool pool;
  private final Users users;

  public ListUsers(Pool pool, Users users) {
    this.pool = pool;
    this.users = users;
  }

  @Override
  public Map<String, Action> all() {
    return Map.of("ListUsers", this::list);
  }

  private ObjectNode list(Input input) {
    pool.requireMe(input.text("UserPoolId"));
    int limit = limit(input);
    var filter = UserFilter.parse(input.optional("Filter").orElse(""));
    var after = input.optional("PaginationToken").map(ListUsers::decoded).orElse("");
    // One more than asked for tells whether there is a next page.
    var found = users.page(after, limit + 1, filter);
    return page(found, limit);
  }

  private static ObjectNode page(List<User> found, int limit) {
    var answer = Json.object();
    var list = answer.putArray("Users");
    found.stream().limit(limit).forEach(user -> list.add(Shapes.user(user, "Attributes")));
    if (found.size() > limit) {
      answer.put("PaginationToken", encoded(found.get(limit - 1).sub()));
    }
    return answer;
  }

  /** Cognito reads 0 as if nothing had been asked. */
  private static int limit(Input input) {
    int limit = input.number("Limit").filter(asked -> asked != 0).orElse(LARGEST_PAGE);
    if (limit < 0 || limit > LARGEST_PAGE) {
      throw Refusal.invalidParameter(
          "1 validation error detected: Value '"
              + limit
              + "' at 'limit' failed to satisfy constraint: Member must have value less than or"
              + " equal to "
              + LARGEST_PAGE);
    }
    return limit;
  }

  private static String encoded(String sub) {
    return Base64.getUrlEncoder().encodeToString(sub.getBytes(UTF_8));
  }

  private static String decoded(String token) {
    try {
      return new String(Base64.getUrlDecoder().decode(token), UTF_8);
    } catch (IllegalArgumentException e) {
      throw Refusal.invalidParameter("Invalid pagination token.");
    }
  }
}
