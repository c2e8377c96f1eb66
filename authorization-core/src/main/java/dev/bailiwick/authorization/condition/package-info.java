/**
 * Conditions of grants and role entries: typed trees over attributes, with a three-valued truth.
 */
@NullMarked
package dev.bailiwick.authorization.condition;

import org.jspecify.annotations.NullMarked;
