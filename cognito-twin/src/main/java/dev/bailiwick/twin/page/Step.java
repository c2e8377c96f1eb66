package dev.bailiwick.twin.page;

import dev.bailiwick.twin.http.Response;

/** One page on the way to a code: a form, and what becomes of it. */
interface Step {

  /** The form, with what went wrong the last time, if anything did. */
  Response show(Visit visit, String alert);

  /**
   * Takes the filled-in form; a {@link dev.bailiwick.twin.pool.Refusal} shows it again with the
   * reason.
   */
  Response take(Visit visit);
}
