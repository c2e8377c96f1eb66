/**
 * The mailbox that every mail of the laptop edition ends in, and the SMTP listener in front of it.
 */
@NullMarked
package dev.bailiwick.twin.mail;

import org.jspecify.annotations.NullMarked;
