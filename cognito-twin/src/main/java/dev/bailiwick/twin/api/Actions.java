package dev.bailiwick.twin.api;

import java.util.Map;

/** A family of calls, by Cognito's names for them. */
public interface Actions {

  Map<String, Action> all();
}
