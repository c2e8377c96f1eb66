package dev.bailiwick.authorization;

import static java.util.Objects.requireNonNull;

import org.jspecify.annotations.Nullable;

/** A command or question that the rules do not allow; its code is stable and safe to show. */
public final class Refusal extends RuntimeException {

  private static final long serialVersionUID = 1L;

  /** What is wrong in kind; the HTTP status follows from it. */
  public enum Kind {
    INVALID,
    FORBIDDEN,
    ABSENT,
    CONFLICT,
    GONE,
    OUTDATED,
    UNCONDITIONAL,
    TOO_MUCH,
    TOO_OFTEN
  }

  private final Kind kind;
  private final String code;
  private final @Nullable String field;
  private final @Nullable String permission;

  private Refusal(
      Kind kind, String code, String message, @Nullable String field, @Nullable String permission) {
    super(requireNonNull(message), null, false, false);
    this.kind = kind;
    this.code = code;
    this.field = field;
    this.permission = permission;
  }

  /** What was sent cannot be right, whatever the state of things; {@code field} says where. */
  public static Refusal invalid(String field, String message) {
    return new Refusal(Kind.INVALID, "invalid_field", message, field, null);
  }

  /** The caller is known here and may not; {@code permission} says what they lack. */
  public static Refusal forbidden(String permission) {
    return new Refusal(
        Kind.FORBIDDEN,
        "forbidden",
        "This needs the permission " + permission + ".",
        null,
        permission);
  }

  /** The caller may do such things, but this one would reach further than they do. */
  public static Refusal forbidden(String code, String message) {
    return new Refusal(Kind.FORBIDDEN, code, message, null, null);
  }

  /** The same, where one decision was asked for; {@code permission} says which. */
  public static Refusal forbidden(String code, String message, String permission) {
    return new Refusal(Kind.FORBIDDEN, code, message, null, permission);
  }

  /** No such thing, or nothing that the caller may know of: the two look alike. */
  public static Refusal absent() {
    return new Refusal(Kind.ABSENT, "not_found", "There is no such thing here.", null, null);
  }

  /** Right in itself, but not as things stand. */
  public static Refusal conflict(String code, String message) {
    return new Refusal(Kind.CONFLICT, code, message, null, null);
  }

  /** It was there once and can no longer be used. */
  public static Refusal gone(String code, String message) {
    return new Refusal(Kind.GONE, code, message, null, null);
  }

  /** Right in itself, but not of what is there by now. */
  public static Refusal outdated(String code, String message) {
    return new Refusal(Kind.OUTDATED, code, message, null, null);
  }

  /** Right in itself, but the caller has to say what they have seen. */
  public static Refusal unconditional(String message) {
    return new Refusal(Kind.UNCONDITIONAL, "precondition_required", message, "If-Match", null);
  }

  /** Right in itself, but more than can be done at once. */
  public static Refusal tooMuch(String code, String message) {
    return new Refusal(Kind.TOO_MUCH, code, message, null, null);
  }

  /** Right in itself, but there have been too many of late; it can be tried again in a while. */
  public static Refusal tooOften(String code, String message) {
    return new Refusal(Kind.TOO_OFTEN, code, message, null, null);
  }

  public Kind kind() {
    return kind;
  }

  public String code() {
    return code;
  }

  public @Nullable String field() {
    return field;
  }

  public @Nullable String permission() {
    return permission;
  }

  /** The sentence for the person who sent it. */
  public String message() {
    return requireNonNull(getMessage());
  }
}
