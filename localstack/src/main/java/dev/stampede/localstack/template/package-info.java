/** The synthesized CloudFormation templates, read and evaluated: every resource with its properties resolved. */
@NullMarked
package dev.stampede.localstack.template;

import org.jspecify.annotations.NullMarked;
