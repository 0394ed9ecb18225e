package dev.stampede.model.account;

/** What a sale may ask of an account, in the alphabet's order, which is the order that a sale's commitment has. */
public enum AccountCondition {
    /** The account was there before the sale was announced. */
    ACCOUNT_BEFORE_ANNOUNCEMENT,
    /** Its e-mail address was verified. */
    VERIFIED_EMAIL,
    /** Its phone number was verified. */
    VERIFIED_PHONE
}
