package dev.stampede.selling.registration;

import dev.stampede.model.id.SellerId;
import dev.stampede.model.seller.Seller;
import dev.stampede.model.shipping.Tariff;
import java.util.Optional;

/** Sets what a seller charges for sending. */
public final class SetTariff {

    private final SellerRegister register;

    /** Sets tariffs in that register. */
    public SetTariff(SellerRegister register) {
        this.register = register;
    }

    /** Replaces the seller's tariff. A seller's currency never changes, so it can be checked ahead of the write. */
    public TariffChange set(SellerId id, Tariff tariff) {
        return register.find(id)
                .map(seller -> refusal(seller, tariff).orElseGet(() -> {
                    register.setTariff(id, tariff);
                    return new TariffChange.Changed(tariff);
                }))
                .orElseGet(TariffChange.NotRegistered::new);
    }

    private static Optional<TariffChange> refusal(Seller seller, Tariff tariff) {
        boolean foreign = tariff.zones().stream()
                .flatMap(zone -> zone.bands().stream())
                .anyMatch(band -> !band.price().currency().equals(seller.currency()));
        if (foreign) {
            return Optional.of(new TariffChange.OtherCurrency(seller.currency()));
        }
        int bytes = TariffSize.of(tariff);
        return bytes > TariffSize.MOST_BYTES
                ? Optional.of(new TariffChange.TooLarge(bytes, TariffSize.MOST_BYTES))
                : Optional.empty();
    }
}
