package dev.bailiwick.authorization.caller;

import dev.bailiwick.authorization.ApplicationId;
import dev.bailiwick.authorization.Subject;
import dev.bailiwick.authorization.TenantId;
import dev.bailiwick.authorization.UserId;
import dev.bailiwick.authorization.user.Identity;
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

  /** An application by its key; {@code home} is the tenant that it belongs to. */
  record Machine(ApplicationId application, TenantId home) implements Caller {
    @Override
    public Subject subject() {
      return Subject.of(application);
    }
  }
}
