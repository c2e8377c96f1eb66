package dev.bailiwick.verification.oracle;

import dev.bailiwick.verification.oracle.Tenant.Reference;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What is asked, with properties as they were sent.
 *
 * @param subjectProperties those of them that the asking application may send
 */
public record Question(
    Reference subject,
    Map<String, @Nullable Object> subjectProperties,
    String action,
    Map<String, @Nullable Object> actionProperties,
    Reference resource,
    Map<String, @Nullable Object> resourceProperties,
    Map<String, @Nullable Object> context,
    Instant at) {}
