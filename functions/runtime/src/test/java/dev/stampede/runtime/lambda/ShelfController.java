package dev.stampede.runtime.lambda;

import dev.stampede.runtime.http.Caller;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Put;
import java.util.concurrent.atomic.AtomicInteger;

/** Answers that may be kept, by what they say, and one that says so although it may not. */
@Controller("/v1/shelf")
class ShelfController {

    static final AtomicInteger CHANGES = new AtomicInteger();

    private static final String FOR_A_MINUTE = "public, max-age=60";

    @Get
    HttpResponse<EchoController.Said> everybodys() {
        return HttpResponse.ok(EchoController.Said.of("everybody's")).header(HttpHeaders.CACHE_CONTROL, FOR_A_MINUTE);
    }

    @Get("/own")
    HttpResponse<EchoController.Said> own(Caller caller) {
        return HttpResponse.ok(EchoController.Said.of(caller.subject()))
                .header(HttpHeaders.CACHE_CONTROL, FOR_A_MINUTE);
    }

    @Put("/own")
    HttpResponse<EchoController.Said> change(Caller caller) {
        CHANGES.incrementAndGet();
        return own(caller);
    }
}
