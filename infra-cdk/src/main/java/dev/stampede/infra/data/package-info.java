/** What must survive every deployment: tables, the key that encrypts them, secrets, backups. */
@NullMarked
package dev.stampede.infra.data;

import org.jspecify.annotations.NullMarked;
