package dev.bailiwick.authorization.decision;

import java.util.Locale;

/** Why a request is denied; where several apply, the first in this order is told. */
public enum Reason {
  TENANT_SUSPENDED("The tenant is suspended."),
  TENANT_DELETED("The tenant has been deleted."),
  SUBJECT_UNKNOWN("The subject is not known in this tenant."),
  SUBJECT_REMOVED("The subject has been removed from this tenant."),
  SUBJECT_DISABLED("The subject is disabled."),
  UNKNOWN_PERMISSION("The catalogue has no such action on such a type."),
  UNKNOWN_RESOURCE("There is no such resource in this tenant."),
  WORKSPACE_UNKNOWN("The resource lies in no workspace of this tenant."),
  WORKSPACE_ARCHIVED("The resource lies in a workspace that is archived."),
  FEATURE_NOT_IN_PLAN("The tenant's plan does not hold the feature that this needs."),
  DENIED("A role that the subject holds here denies this."),
  GRANT_EXPIRED("A grant that allowed this has expired."),
  CONDITION_NOT_MET("A role allows this, but its condition is not met."),
  NOT_GRANTED("No role that the subject holds here allows this."),
  ERROR("The decision could not be made.");

  private final String code = name().toLowerCase(Locale.ROOT);
  private final String sentence;

  Reason(String sentence) {
    this.sentence = sentence;
  }

  /** The place in the order above, which is kept in memory and nowhere else. */
  @SuppressWarnings("EnumOrdinal")
  int place() {
    return ordinal();
  }

  /** The stable code, as in {@code not_granted}. */
  public String code() {
    return code;
  }

  /** The reason as a person would say it. */
  public String sentence() {
    return sentence;
  }
}
