package dev.stampede.localstack.dynamodb.edge;

/** What can go wrong with a call, as AWS documents it and the local database never does by itself. */
enum Fault {
    /** Another transaction has one of the items: refused, nothing done. */
    CONFLICT,
    /** The partition's or the table's throughput is exceeded: refused, nothing done. */
    THROTTLE,
    /** The connection breaks before the database hears of it: nothing done. */
    LOST_REQUEST,
    /** The database does as it was asked, and then the connection breaks. */
    LOST_ANSWER
}
