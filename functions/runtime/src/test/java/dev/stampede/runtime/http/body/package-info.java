@NullMarked
package dev.stampede.runtime.http.body;

import org.jspecify.annotations.NullMarked;
