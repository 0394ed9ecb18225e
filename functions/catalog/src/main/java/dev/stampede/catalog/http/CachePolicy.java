package dev.stampede.catalog.http;

import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpResponse;
import java.time.Duration;

/**
 * How long an answer may be shown without asking again. Browsers keep it for {@code max-age}; the edge for
 * {@code s-maxage}, and, while it fetches a new one, for {@code stale-while-revalidate} more (RFC 5861), so that a rush
 * on a page reaches the function about once in that time.
 *
 * <p>A price on a page may be old by their sum. No shopper pays it unawares: an order names the terms it was shown, and
 * is refused when they have moved.
 */
public enum CachePolicy {
    /** New categories are rare, and nobody waits for one. */
    CATEGORIES(Duration.ofSeconds(30), Duration.ofMinutes(1), Duration.ofMinutes(5)),

    /** A list shows lowest prices, which its reader will see again on the product's own page. */
    PRODUCT_LIST(Duration.ofSeconds(5), Duration.ofSeconds(30), Duration.ofMinutes(1)),

    /** The page to order from: an old price costs the shopper a second try. */
    PRODUCT(Duration.ofSeconds(2), Duration.ofSeconds(5), Duration.ofSeconds(10)),

    /** A second for everyone together: late shoppers cost one read a second, and returned stock shows within it. */
    AVAILABILITY(Duration.ZERO, Duration.ofSeconds(1), Duration.ZERO);

    private final String header;

    CachePolicy(Duration inBrowsers, Duration atTheEdge, Duration staleAtTheEdge) {
        var fresh = "public, max-age=%d, s-maxage=%d".formatted(inBrowsers.toSeconds(), atTheEdge.toSeconds());
        header = staleAtTheEdge.isZero()
                ? fresh
                : "%s, stale-while-revalidate=%d".formatted(fresh, staleAtTheEdge.toSeconds());
    }

    /** The answer 200 with that body, to be kept this long. */
    public <T> HttpResponse<T> answer(T body) {
        return HttpResponse.ok(body).header(HttpHeaders.CACHE_CONTROL, header);
    }
}
