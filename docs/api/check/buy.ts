// Buys one unit of a product's cheapest offer, by nothing but what was generated from the API's document.
import createClient from "openapi-fetch";
import type { components, paths } from "./generated/shop.js";

declare const process: { env: Record<string, string | undefined> };

const MOST_LOOKS = 120;
const BETWEEN_LOOKS_MILLIS = 500;

function setting(name: string): string {
  const value = process.env[name];
  if (!value) throw new Error(`${name} is missing`);
  return value;
}

/** What was answered, or else the problem as an error. */
function good<T>(what: string, answer: { data?: T; error?: unknown; response: Response }): T {
  if (answer.data === undefined) {
    throw new Error(`${what} was answered with ${answer.response.status}: ${JSON.stringify(answer.error)}`);
  }
  return answer.data;
}

const shop = createClient<paths>({
  baseUrl: setting("SHOP"),
  headers: { Authorization: `Bearer ${setting("TOKEN")}` },
});

const product = good(
  "The product",
  await shop.GET("/v1/products/{productId}", { params: { path: { productId: setting("PRODUCT") } } }),
);
const offer = product.offers[0];
if (!offer) throw new Error("Nobody offers it");

const address = { recipient: "Grace Hopper", street: "Marktplatz 1", city: "Leipzig", country: "DE", postalCode: "04109" };
const line = { offerId: offer.offerId, quantity: 1 };
const { quote } = good(
  "The quote",
  await shop.POST("/v1/shipping-quotes", {
    body: { destination: { country: address.country, postalCode: address.postalCode }, lines: [line] },
  }),
);

const placed = good(
  "The order",
  await shop.POST("/v1/orders", {
    params: { header: { "Idempotency-Key": crypto.randomUUID() } },
    body: {
      lines: [{ ...line, termsVersion: offer.termsVersion }],
      address,
      shippingQuote: quote,
      paymentToken: "tok_visa",
    },
  }),
);

let order: components["schemas"]["OrderView"] = placed;
for (let look = 0; look < MOST_LOOKS && order.state !== "PAID"; look++) {
  await new Promise((later) => setTimeout(later, BETWEEN_LOOKS_MILLIS));
  order = good("The look", await shop.GET("/v1/orders/{orderId}", { params: { path: { orderId: placed.orderId } } }));
}
if (order.state !== "PAID") throw new Error(`Order ${order.orderId} stays ${order.state}`);
console.log(`${order.orderId} is PAID`);
