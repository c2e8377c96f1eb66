package dev.bailiwick.authorization;

import static java.util.Objects.requireNonNull;

import java.util.UUID;

/** Who can hold roles: a user, a group or an application. */
public record Subject(Kind kind, UUID id) {

  /** The kinds of subjects; their names keep a user from ever being taken for an application. */
  public enum Kind {
    USER("user"),
    GROUP("group"),
    APPLICATION("application");

    private final String word;

    Kind(String word) {
      this.word = word;
    }

    /** The kind as it is written in requests, tables and the ledger. */
    public String word() {
      return word;
    }
  }

  public Subject {
    requireNonNull(kind);
    requireNonNull(id);
  }

  public static Subject of(UserId user) {
    return new Subject(Kind.USER, user.value());
  }

  public static Subject of(GroupId group) {
    return new Subject(Kind.GROUP, group.value());
  }

  public static Subject of(ApplicationId application) {
    return new Subject(Kind.APPLICATION, application.value());
  }

  /** Kind and id, as in {@code user:…}; no name of one kind can be read as one of another. */
  @Override
  public String toString() {
    return kind.word() + ":" + id;
  }

  /** The subject as the outside names it. */
  public Reference reference() {
    return new Reference(kind.word(), id.toString());
  }
}
