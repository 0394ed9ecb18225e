/**
 * What stands between shoppers and the shop: CloudFront, its caches and headers, the firewall, the storefront's files.
 */
@NullMarked
package dev.stampede.infra.edge;

import org.jspecify.annotations.NullMarked;
