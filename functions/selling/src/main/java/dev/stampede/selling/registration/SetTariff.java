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

    /**
     * Replaces the seller's tariff. A seller's currency never changes, so it can be checked ahead of the write. A
     * tariff that is so already stays so, whatever it is based on.
     *
     * @param basedOn the version of the tariff that the seller saw; 0 when there was none
     */
    public TariffChange set(SellerId id, Tariff tariff, long basedOn) {
        return register.find(id)
                .map(seller -> refusal(seller, tariff).orElseGet(() -> replace(seller, tariff, basedOn)))
                .orElseGet(TariffChange.NotRegistered::new);
    }

    private TariffChange replace(Seller seller, Tariff tariff, long basedOn) {
        if (seller.tariff().equals(tariff) && seller.versions().tariff() > 0) {
            return new TariffChange.Changed(tariff, seller.versions().tariff());
        }
        return switch (register.replaceTariff(seller.id(), tariff, basedOn)) {
            case REPLACED -> new TariffChange.Changed(tariff, basedOn + 1);
            case CHANGED_SINCE ->
                register.find(seller.id())
                        .map(now -> now.tariff().equals(tariff)
                                ? new TariffChange.Changed(
                                        tariff, now.versions().tariff())
                                : new TariffChange.ChangedSince(
                                        now.tariff(), now.versions().tariff()))
                        .orElseGet(TariffChange.NotRegistered::new);
        };
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
