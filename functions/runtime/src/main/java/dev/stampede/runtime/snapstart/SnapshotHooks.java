package dev.stampede.runtime.snapstart;

import io.micronaut.context.BeanContext;
import io.micronaut.crac.OrderedResource;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import org.crac.Context;
import org.crac.Resource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Primes before the checkpoint and renews after the restore. Priming that fails costs time later, not correctness. Only
 * what the environment has made is renewed: a function doesn't make what other functions of its module use.
 */
@Singleton
public final class SnapshotHooks implements OrderedResource {

    private static final Logger LOG = LoggerFactory.getLogger(SnapshotHooks.class);

    private final List<Priming> primings;
    private final BeanContext beans;

    SnapshotHooks(List<Priming> primings, BeanContext beans) {
        this.primings = new ArrayList<>(primings);
        this.beans = beans;
    }

    /** Adds what the entry point itself primes with: a whole sample event. */
    public void add(Priming priming) {
        primings.add(priming);
    }

    @Override
    public void beforeCheckpoint(Context<? extends Resource> context) {
        for (var priming : primings) {
            try {
                priming.prime();
            } catch (RuntimeException e) {
                LOG.warn("Priming with {} failed; the first request will be slower", priming, e);
            }
        }
        renew();
        LOG.info("Primed for the snapshot");
    }

    @Override
    public void afterRestore(Context<? extends Resource> context) {
        renew();
        LOG.info("Restored from the snapshot");
    }

    private void renew() {
        beans.getActiveBeanRegistrations(Renewable.class)
                .forEach(made -> made.bean().renew());
    }
}
