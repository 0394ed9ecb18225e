@NullMarked
package dev.stampede.localstack.iam;

import org.jspecify.annotations.NullMarked;
