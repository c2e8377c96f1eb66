package dev.bailiwick.isolation;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A request with every value in its place. */
record Filled(
    String method,
    String target,
    Map<String, String> headers,
    @Nullable String body,
    String contentType) {}
