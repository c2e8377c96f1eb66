package dev.bailiwick.local.demo;

import dev.bailiwick.local.client.Api;

/** Somebody of the walk, signed in. */
record Person(String email, String sub, String idToken, Api api) {

  /** Their user id, as the API says. */
  String id() {
    return api.get("/v1/me").expect(200).text("/subject/id");
  }
}
