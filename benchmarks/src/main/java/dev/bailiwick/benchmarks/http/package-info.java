/** Decisions over HTTP: what a request costs the server, beside a bare Netty handler. */
@NullMarked
package dev.bailiwick.benchmarks.http;

import org.jspecify.annotations.NullMarked;
