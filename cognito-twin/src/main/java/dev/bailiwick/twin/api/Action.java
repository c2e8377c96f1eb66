package dev.bailiwick.twin.api;

import com.fasterxml.jackson.databind.node.ObjectNode;

/** One call of the JSON API. */
@FunctionalInterface
public interface Action {

  ObjectNode run(Input input);
}
