package dev.bailiwick.authorization.caller;

import dev.bailiwick.authorization.ApplicationId;
import dev.bailiwick.authorization.Subject;
import dev.bailiwick.authorization.TenantId;
import dev.bailiwick.authorization.UserId;
import dev.bailiwick.authorization.user.Identity;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Who is asking, once a token or key has proven it. */
public sealed interface Caller {

  /** The subject that decisions about this caller are made for. */
  Subject subject();

  /** A person; {@code signedInAs} is the identity whose token they sent, if they sent one. */
  record Person(UserId user, @Nullable Identity signedInAs) implements Caller {

    /** Someone on whose behalf we act without a token of theirs. */
    public Person(UserId user) {
      this(user, null);
    }

    @Override
    public Subject subject() {
      return Subject.of(user);
    }
  }

  /**
   * An application.
   *
   * @param home the tenant that it belongs to
   * @param scopes what its token is for, which gates operations and decides nothing; null where it
   *     came by a key, which is for all
   */
  record Machine(ApplicationId application, TenantId home, @Nullable Set<String> scopes)
      implements Caller {

    public Machine {
      scopes = scopes == null ? null : Set.copyOf(scopes);
    }

    /** An application by its key. */
    public Machine(ApplicationId application, TenantId home) {
      this(application, home, null);
    }

    @Override
    public Subject subject() {
      return Subject.of(application);
    }
  }
}
