/** The verification of previews, itself verified. */
@NullMarked
package dev.bailiwick.verification.preview;

import org.jspecify.annotations.NullMarked;
