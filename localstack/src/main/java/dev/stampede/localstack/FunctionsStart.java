package dev.stampede.localstack;

import dev.stampede.localstack.lambda.FunctionDefinition;
import dev.stampede.localstack.lambda.LambdaOptions;
import dev.stampede.localstack.lambda.LambdaService;
import dev.stampede.localstack.template.LocalAccount;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Starts the functions of a stack.
 *
 * @param options of the stack
 * @param work gets their logs, and their code where no cache is given
 * @param progress is told how many have started
 */
record FunctionsStart(EmbeddedStackOptions options, WorkDirectory work, StartProgress progress) {

    /**
     * Starts those that are to be ready; class caches that are missing are begun in the background.
     *
     * @throws IllegalStateException when one doesn't start; then none is left running
     */
    LambdaService start(List<FunctionDefinition> definitions) throws IOException, InterruptedException {
        progress.step("unpacking functions");
        var service = new LambdaService(definitions, settings());
        try {
            var started = new AtomicInteger();
            progress.step("starting %d functions".formatted(service.onStandby()));
            service.warmUp(name -> progress.step(
                    "%d of %d functions started".formatted(started.incrementAndGet(), service.onStandby())));
            service.makeClassCaches();
            return service;
        } catch (InterruptedException | IOException | RuntimeException e) {
            service.close();
            throw e;
        }
    }

    private LambdaOptions settings() {
        return LambdaOptions.of(work.logs(), options.cacheDirectory().orElseGet(work::cache))
                .withClassCaches(options.cacheDirectory().map(cache -> cache.resolve("classes")))
                .withStandby(options.standby())
                .in(LocalAccount.REGION, LocalAccount.ACCOUNT);
    }
}
