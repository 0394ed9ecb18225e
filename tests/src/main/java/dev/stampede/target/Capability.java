package dev.stampede.target;

/** What a place to deploy to may lack. */
public enum Capability {

    /** {@code AWS::ApiGatewayV2} resources answer requests. */
    HTTP_API("HTTP APIs", "the embedded front stands in, with the routes of the same templates"),

    /** {@code AWS::Cognito} pools sign people in, with the scopes that the pool's trigger adds. */
    USER_POOL("a user pool whose tokens carry scopes", "the embedded issuer stands in, and asks the deployed trigger"),

    /** {@code AWS::Scheduler} schedules run their functions. */
    SCHEDULES("schedules that fire", "the run invokes the deployed sweepers itself where it waits for them"),

    /** {@code AWS::CloudFront} distributions answer requests. */
    CONTENT_DELIVERY("CloudFront", "requests go to the API itself; nothing stands in for caches and headers"),

    /** {@code AWS::WAFv2} rules refuse requests. */
    FIREWALL("a firewall", "nothing stands in"),

    /** What its gateway refuses by itself, it refuses in the form of AWS's. */
    EXACT_REFUSALS("a gateway that refuses just as API Gateway does", "tests of malformed requests are left out");

    private final String thing;
    private final String standIn;

    Capability(String thing, String standIn) {
        this.thing = thing;
        this.standIn = standIn;
    }

    /** What it is, in a sentence. */
    public String thing() {
        return thing;
    }

    /** What happens without it. */
    public String standIn() {
        return standIn;
    }
}
