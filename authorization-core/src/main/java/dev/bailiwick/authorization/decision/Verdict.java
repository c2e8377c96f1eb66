package dev.bailiwick.authorization.decision;

/**
 * A decision in one number, so that deciding allocates nothing: a reason to deny below zero; else
 * the grant that carries the permit, the permission, and the place of the carrying entry.
 */
final class Verdict {

  private static final Reason[] REASONS = Reason.values();
  private static final int PERMISSION_SHIFT = 16;
  private static final int GRANT_SHIFT = 32;
  private static final int LOW = 0xFFFF;

  private Verdict() {}

  static long deny(Reason reason) {
    return -1L - reason.place();
  }

  /** Passes where a verdict has room to name each of so many; checked once, when compiling. */
  static void requireRoomFor(int permissions, int entries) {
    if (Math.max(permissions, entries) > LOW + 1) {
      throw new IllegalStateException("more permissions or entries than can be counted");
    }
  }

  static long permit(int grant, int permission, int entry) {
    return ((long) grant << GRANT_SHIFT) | ((long) permission << PERMISSION_SHIFT) | entry;
  }

  static boolean permits(long verdict) {
    return verdict >= 0;
  }

  static Reason reason(long verdict) {
    return REASONS[(int) (-1L - verdict)];
  }

  static int grant(long verdict) {
    return (int) (verdict >>> GRANT_SHIFT);
  }

  static int permission(long verdict) {
    return (int) (verdict >>> PERMISSION_SHIFT) & LOW;
  }

  static int entry(long verdict) {
    return (int) verdict & LOW;
  }
}
