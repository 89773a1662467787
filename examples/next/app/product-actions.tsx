"use client";

import { useEffect, useState, type FormEvent } from "react";
import { couponRedeemed, dfViewProductDetails } from "../generated";
import { track } from "../lib/dfinery-browser";
import { toItem, type Product } from "../lib/product";

export function ProductActions({ product }: { product: Product }) {
  const [orderId, setOrderId] = useState<string>();

  useEffect(() => {
    track(dfViewProductDetails({ df_items: [toItem(product)] })).catch(
      console.error,
    );
  }, [product]);

  function redeem(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const code = String(new FormData(event.currentTarget).get("code"));
    track(couponRedeemed({ coupon_code: code })).catch(console.error);
  }

  async function order() {
    const response = await fetch("/orders", { method: "POST" });
    const { orderId } = (await response.json()) as { orderId: string };
    setOrderId(orderId);
  }

  return (
    <>
      <form onSubmit={redeem}>
        <label>
          쿠폰 코드 <input name="code" required />
        </label>
        <button>쿠폰 사용</button>
      </form>
      <button onClick={order}>주문하기</button>
      {orderId && <p>주문 완료: {orderId}</p>}
    </>
  );
}
