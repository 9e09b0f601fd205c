import { tokens } from '@fluentui/react-components';

/** The product's mark: a page with a decided line. Decorative; the name stands beside it. */
export function BrandMark({ size = 24 }: { size?: number }) {
  return (
    <svg width={size} height={size} viewBox="0 0 24 24" aria-hidden="true" focusable="false">
      <rect x="1" y="1" width="22" height="22" rx="5" fill={tokens.colorBrandBackground} />
      <path
        d="M7 7.5h10M7 11.5h6"
        stroke={tokens.colorNeutralForegroundOnBrand}
        strokeWidth="1.8"
        strokeLinecap="round"
      />
      <path
        d="m9.5 15.8 2.3 2.2 5.2-5"
        fill="none"
        stroke={tokens.colorNeutralForegroundOnBrand}
        strokeWidth="2"
        strokeLinecap="round"
        strokeLinejoin="round"
      />
    </svg>
  );
}
