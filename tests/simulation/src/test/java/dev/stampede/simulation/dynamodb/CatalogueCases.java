package dev.stampede.simulation.dynamodb;

import static dev.stampede.simulation.dynamodb.ContractCase.CONDITION_FAILED;
import static dev.stampede.simulation.dynamodb.ContractCase.DONE;
import static dev.stampede.simulation.dynamodb.ContractCase.INVALID;
import static dev.stampede.simulation.dynamodb.Given.item;
import static dev.stampede.simulation.dynamodb.Given.map;

import dev.stampede.simulation.dynamodb.ContractCase.Written;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** What is asked to be written to the catalogue's table. */
final class CatalogueCases {

    private CatalogueCases() {}

    static Stream<ContractCase> all() {
        return Stream.concat(offers(), products()).flatMap(List::stream);
    }

    private static Map<String, AttributeValue> product(Object... more) {
        var product = item(
                "productId",
                "p1",
                "item",
                "product",
                "title",
                "Kettle",
                "category",
                "kitchen",
                "imageUrl",
                "i",
                "revision",
                1,
                "description",
                "boils ".repeat(300));
        product.putAll(item(more));
        return product;
    }

    private static Map<String, AttributeValue> offer(int version) {
        return item(
                "productId",
                "p1",
                "item",
                "offer#s1",
                "sellerId",
                "s1",
                "terms",
                map("version", version, "price", "5 BRL"));
    }

    private static Stream<List<ContractCase>> offers() {
        var key = item("productId", "p1", "item", "offer#s1");
        var bound = item(
                "#terms", "terms", "#version", "version", ":terms", map("version", 2, "price", "4 BRL"), ":before", 1);
        var reprice = "SET #terms = :terms";
        var unchanged = "#terms.#version = :before";
        var note = "SET #stock = :stock, #notes = :next";
        var first = "#notes = :read OR attribute_exists(productId) AND attribute_not_exists(#notes)";
        var later = "#notes = :read";
        return Stream.of(
                new Written("Catalogue", offer(1), "", "attribute_not_exists(productId)", Map.of(), List.of())
                        .expecting(DONE),
                new Written("Catalogue", offer(1), "", "attribute_not_exists(productId)", Map.of(), List.of(offer(1)))
                        .expecting(CONDITION_FAILED),
                new Written("Catalogue", key, reprice, unchanged, bound, List.of(offer(1))).expecting(DONE),
                new Written("Catalogue", key, reprice, unchanged, bound, List.of(offer(2))).expecting(CONDITION_FAILED),
                new Written("Catalogue", key, reprice, unchanged, bound, List.of()).expecting(CONDITION_FAILED),
                new Written("Catalogue", key, note, first, soldOut(0), List.of(offer(1))).expecting(DONE),
                new Written("Catalogue", key, note, first, soldOut(0), List.of(noted(0))).expecting(DONE),
                new Written("Catalogue", key, note, first, soldOut(0), List.of(noted(1))).expecting(CONDITION_FAILED),
                new Written("Catalogue", key, note, first, soldOut(0), List.of()).expecting(CONDITION_FAILED),
                new Written("Catalogue", key, note, later, soldOut(1), List.of(noted(1))).expecting(DONE),
                new Written("Catalogue", key, note, later, soldOut(1), List.of(noted(2))).expecting(CONDITION_FAILED),
                new Written("Catalogue", key, note, later, soldOut(1), List.of(offer(1))).expecting(CONDITION_FAILED));
    }

    private static Map<String, AttributeValue> noted(int times) {
        var offer = new HashMap<>(offer(1));
        offer.putAll(item("stockNotes", times));
        return offer;
    }

    private static Map<String, AttributeValue> soldOut(int read) {
        return item("#stock", "stock", "#notes", "stockNotes", ":stock", "SOLD_OUT", ":read", read, ":next", read + 1);
    }

    private static Stream<List<ContractCase>> products() {
        var key = item("productId", "p1", "item", "product");
        var list = "SET #listing = :listing, #prices = :prices, #revision = :next";
        var unchanged = "#revision = :read";
        var names = item("#listing", "listing", "#prices", "prices", "#revision", "revision");
        var bound = item(":listing", "kettle#p1", ":prices", "5 BRL", ":read", 1, ":next", 2);
        bound.putAll(names);
        var empty = item(":listing", "", ":prices", "5 BRL", ":read", 1, ":next", 2);
        empty.putAll(names);
        var listed = product("listing", "kettle#p1", "prices", "6 BRL");
        var elsewhere = product("listing", "cattle#p1", "prices", "6 BRL");
        return Stream.of(
                new Written("Catalogue", key, list, unchanged, bound, List.of(product())).expecting(DONE),
                new Written("Catalogue", key, list, unchanged, bound, List.of(listed)).expecting(DONE),
                new Written("Catalogue", key, list, unchanged, bound, List.of(elsewhere)).expecting(DONE),
                new Written("Catalogue", key, list, unchanged, bound, List.of(product("revision", 2)))
                        .expecting(CONDITION_FAILED),
                new Written("Catalogue", key, list, unchanged, empty, List.of(product())).expecting(INVALID),
                new Written("Catalogue", listed, "", "attribute_not_exists(productId)", Map.of(), List.of())
                        .expecting(DONE),
                new Written("Catalogue", product(), "", "", Map.of(), List.of(listed)).expecting(DONE));
    }
}
