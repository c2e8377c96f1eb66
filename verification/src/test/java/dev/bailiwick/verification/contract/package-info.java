/** Tests of the verification of the contract. */
@NullMarked
package dev.bailiwick.verification.contract;

import org.jspecify.annotations.NullMarked;
