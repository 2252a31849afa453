-- What the levels entitle to by the month, of this month and the two before it.
INSERT INTO entitlement_given (beneficiary_id, entrepreneur_id, entitlement, series, period, given_on, amount_rial, recorded_by_id, recorded_by_name, recorded_at)
SELECT c.beneficiary_id, c.e, t.entitlement, t.series, d.month, x.day, t.million * 1000000, c.hand_id, c.hand_name, (x.day + time '11:00') AT TIME ZONE 'Asia/Tehran'
FROM seed_case c CROSS JOIN LATERAL generate_series(0, 2) AS back
CROSS JOIN (VALUES (1, 'foodBasket', 'foodBasket', 0), (1, 'livelihoodPay', 'livelihoodPay', 15), (2, 'childrenPay', 'childrenPay', 8),
  (2, 'partInsurance', 'partInsurance', 14), (3, 'higherChildrenPay', 'childrenPay', 14), (3, 'fullInsurance', 'partInsurance', 30)) AS t(level, entitlement, series, million)
JOIN seed_day t0 ON t0.day = c.today JOIN seed_jalali m ON m.number = t0.number - back
CROSS JOIN LATERAL (SELECT m.first_day + pg_temp.draw(c.e * 4 + back, 240, CASE WHEN back = 0 THEN t0.jalali_day ELSE 28 END) AS day) x
JOIN seed_day d ON d.day = x.day
WHERE c.standing = t.level AND c.ended_on IS NULL AND x.day > c.since[c.standing] AND pg_temp.draw(c.e * 8 + back, 241 + t.level, 8) > 0;
