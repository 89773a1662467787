import Script from "next/script";
import type { ReactNode } from "react";

export const metadata = { title: "봄날상점" };

export default function Layout({ children }: { children: ReactNode }) {
  return (
    <html lang="ko">
      <body>
        {children}
        <Script
          src="https://static.dfinery.io/web-sdk/latest/dfn-web-sdk.min.js"
          strategy="beforeInteractive"
        />
      </body>
    </html>
  );
}
