package dev.bailiwick.authorization.decision;

import java.util.Locale;

/** Why a request is denied; where several apply, the first in this order is told. */
public enum Reason {
  SUBJECT_UNKNOWN("The subject is not known in this tenant."),
  SUBJECT_REMOVED("The subject has been removed from this tenant."),
  SUBJECT_DISABLED("The subject is disabled."),
  UNKNOWN_PERMISSION("The catalogue has no such action on such a type."),
  UNKNOWN_RESOURCE("There is no such resource in this tenant."),
  WORKSPACE_UNKNOWN("The resource lies in no workspace of this tenant."),
  GRANT_EXPIRED("A grant that allowed this has expired."),
  NOT_GRANTED("No role that the subject holds here allows this."),
  ERROR("The decision could not be made.");

  private final String sentence;

  Reason(String sentence) {
    this.sentence = sentence;
  }

  /** The stable code, as in {@code not_granted}. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The reason as a person would say it. */
  public String sentence() {
    return sentence;
  }
}
