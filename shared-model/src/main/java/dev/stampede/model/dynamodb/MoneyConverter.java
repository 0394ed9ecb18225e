package dev.stampede.model.dynamodb;

import dev.stampede.model.money.Money;
import software.amazon.awssdk.enhanced.dynamodb.AttributeConverter;
import software.amazon.awssdk.enhanced.dynamodb.AttributeValueType;
import software.amazon.awssdk.enhanced.dynamodb.EnhancedType;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Stores money as one short string, such as {@code 1299 BRL}: the amount can't be read without its currency. */
public final class MoneyConverter implements AttributeConverter<Money> {

    @Override
    public AttributeValue transformFrom(Money money) {
        return AttributeValue.fromS(money.minorUnits() + " " + money.currency().getCurrencyCode());
    }

    @Override
    public Money transformTo(AttributeValue stored) {
        int space = stored.s().indexOf(' ');
        return Money.of(Long.parseLong(stored.s(), 0, space, 10), stored.s().substring(space + 1));
    }

    @Override
    public EnhancedType<Money> type() {
        return EnhancedType.of(Money.class);
    }

    @Override
    public AttributeValueType attributeValueType() {
        return AttributeValueType.S;
    }
}
