package dev.stampede.flashsale.sale;

import dev.stampede.model.id.SaleId;
import java.util.Optional;

/** The sales that were scheduled. */
public interface Sales {

    /** The sale of that id as it is now, if there is one. */
    Optional<Sale> find(SaleId id);
}
