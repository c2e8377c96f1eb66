package dev.bailiwick.twin.http;

/** Answers the requests of one route. */
@FunctionalInterface
public interface Handler {

  Response handle(Request request);
}
