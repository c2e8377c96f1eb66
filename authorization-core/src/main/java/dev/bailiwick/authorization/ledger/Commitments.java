package dev.bailiwick.authorization.ledger;

import dev.bailiwick.authorization.UserId;
import dev.bailiwick.authorization.condition.Value;
import dev.bailiwick.authorization.json.CanonicalJson;
import dev.bailiwick.authorization.policy.Personal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/** The personal values of one batch; each is written as a commitment under a salt of its own. */
record Commitments(RandomGenerator random, List<Commitment> made) {

  private static final int SALT_BYTES = 16;

  Commitments(RandomGenerator random) {
    this(random, new ArrayList<>());
  }

  /** A value that is nobody's own. */
  Map<String, Object> of(Personal personal) {
    return of(personal.value(), null);
  }

  /** What stands for a person's value. */
  @Nullable Map<String, Object> of(@Nullable Personal personal, UserId whose) {
    return personal == null ? null : of(personal.value(), whose);
  }

  /** What stands for a person's attributes: their names, with a commitment to each value's JSON. */
  Map<String, Object> of(Map<String, Value> attributes, UserId whose) {
    Map<String, Object> written = new HashMap<>();
    attributes.forEach(
        (name, value) -> written.put(name, of(CanonicalJson.of(value.tree()), whose)));
    return written;
  }

  private Map<String, Object> of(String value, @Nullable UserId whose) {
    byte[] salt = new byte[SALT_BYTES];
    random.nextBytes(salt);
    Commitment commitment = Commitment.of(salt, value, whose);
    made.add(commitment);
    return Map.of("commitment", commitment.commitment());
  }
}
