package dev.bailiwick.authorization.decision;

import static java.util.Objects.requireNonNull;

import dev.bailiwick.authorization.CanonicalId;
import dev.bailiwick.authorization.Reference;
import dev.bailiwick.authorization.Subject;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Whom a request asks about.
 *
 * @param type {@code user}, {@code application} or what a product calls them
 * @param id as it was sent: ours or an external one
 * @param ours the id that the text is, if it is one of ours; no external id looks like one
 */
public record AskedSubject(String type, String id, @Nullable UUID ours) {

  private static final String USER = Subject.Kind.USER.word();

  public AskedSubject {
    requireNonNull(type);
    requireNonNull(id);
  }

  /** As it was sent; the usual type becomes the text that it is compared with later. */
  public static AskedSubject of(String type, String id) {
    return new AskedSubject(type.equals(USER) ? USER : type, id, CanonicalId.parseOrNull(id));
  }

  public static AskedSubject of(Reference reference) {
    return of(reference.type(), reference.id());
  }

  public static AskedSubject of(Subject subject) {
    return new AskedSubject(subject.kind().word(), subject.id().toString(), subject.id());
  }
}
