/** ElasticMQ in this process, holding the queues that the template defines. */
@NullMarked
package dev.stampede.localstack.sqs;

import org.jspecify.annotations.NullMarked;
