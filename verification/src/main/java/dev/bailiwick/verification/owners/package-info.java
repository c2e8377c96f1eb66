/** That no command, alone or in a race, leaves a tenant without an owner. */
@NullMarked
package dev.bailiwick.verification.owners;

import org.jspecify.annotations.NullMarked;
