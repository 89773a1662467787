// Rendered on the server; what the customer does happens in the component for the browser.
import { tea } from "../lib/product";
import { ProductActions } from "./product-actions";

export default function Page() {
  return (
    <main>
      <h1>
        {tea.name} {tea.price.toLocaleString("ko")}원
      </h1>
      <ProductActions product={tea} />
    </main>
  );
}
