/** What must outlive the process, one file a thing. */
@NullMarked
package dev.bailiwick.twin.store;

import org.jspecify.annotations.NullMarked;
