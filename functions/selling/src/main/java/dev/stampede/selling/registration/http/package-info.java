/** The routes of registration and tariffs. */
@NullMarked
package dev.stampede.selling.registration.http;

import org.jspecify.annotations.NullMarked;
