/** Over every page of the demonstration. */
export const DemoBanner = () => (
  <aside
    aria-label="آگاهی"
    className="bg-warning-soft px-4 py-1 text-center text-sm text-warning print:hidden"
  >
    سامانهٔ نمایشی: همهٔ نام‌ها و رقم‌ها ساختگی است.
  </aside>
);
