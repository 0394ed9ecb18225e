package dev.stampede.selling.offers;

/** The categories that shoppers can choose from. */
public interface Categories {

    /** Sees to it that the category is among them. */
    void include(String category);
}
