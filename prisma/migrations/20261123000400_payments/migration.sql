-- What a payment rests on is held to by the database itself, and what may be paid now is found without a search.

-- Confirmed months that no bank has paid yet: soon a small part of all months.
CREATE INDEX monthly_performance_unpaid ON monthly_performance (province_id, month) INCLUDE (center_id, payable_rial, base_aid_rial) WHERE status = 'confirmed';

-- An item pays what its month was confirmed with, into the center's own account, and its adjustments are its settlements.
CREATE FUNCTION check_payment_item() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  IF NOT EXISTS (SELECT FROM monthly_performance m JOIN payment_batch b ON b.number = NEW.batch_number AND b.month = m.month AND b.province_id = m.province_id
      JOIN center_account a ON a.id = NEW.account_id AND a.center_id = m.center_id
      WHERE m.center_id = NEW.center_id AND m.month = NEW.month AND m.office_id = NEW.office_id AND m.province_id = NEW.province_id
        AND m.status IN ('confirmed', 'paid') AND m.payable_rial = NEW.payable_rial AND a.status <> 'pending')
    OR NEW.adjustments_rial <> (SELECT coalesce(sum(s.amount_rial), 0) FROM adjustment_settlement s
      WHERE s.batch_number = NEW.batch_number AND s.center_id = NEW.center_id) THEN
    RAISE EXCEPTION 'the item of % in batch % is not what its month gives', NEW.center_id, NEW.batch_number
      USING ERRCODE = 'check_violation', CONSTRAINT = 'payment_item_of_month';
  END IF;
  RETURN NULL;
END $$;
CREATE CONSTRAINT TRIGGER payment_item_of_month AFTER INSERT ON payment_item DEFERRABLE INITIALLY DEFERRED
  FOR EACH ROW EXECUTE FUNCTION check_payment_item();

-- An adjustment corrects a month that has been paid.
CREATE FUNCTION check_adjusted_month() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  IF NOT EXISTS (SELECT FROM monthly_performance m WHERE m.center_id = NEW.center_id AND m.month = NEW.month AND m.status = 'paid') THEN
    RAISE EXCEPTION 'only a paid month is adjusted' USING ERRCODE = 'check_violation', CONSTRAINT = 'payment_adjustment_of_paid_month';
  END IF;
  RETURN NULL;
END $$;
CREATE CONSTRAINT TRIGGER payment_adjustment_of_paid_month AFTER INSERT ON payment_adjustment DEFERRABLE INITIALLY DEFERRED
  FOR EACH ROW EXECUTE FUNCTION check_adjusted_month();

-- What living batches settle of an adjustment never exceeds it, and is settled by the center's own payment of a later month.
CREATE FUNCTION check_settlement() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
  adjustment payment_adjustment;
  settled numeric;
BEGIN
  SELECT * INTO adjustment FROM payment_adjustment j WHERE j.id = NEW.adjustment_id;
  SELECT coalesce(sum(s.amount_rial), 0) INTO settled FROM adjustment_settlement s WHERE s.adjustment_id = NEW.adjustment_id AND s.living;
  IF adjustment.center_id <> NEW.center_id OR sign(NEW.amount_rial) <> sign(adjustment.amount_rial) OR abs(settled) > abs(adjustment.amount_rial)
    OR NOT EXISTS (SELECT FROM payment_item i WHERE i.batch_number = NEW.batch_number AND i.center_id = NEW.center_id AND i.month > adjustment.month) THEN
    RAISE EXCEPTION 'settlement of adjustment % in batch % exceeds it', NEW.adjustment_id, NEW.batch_number
      USING ERRCODE = 'check_violation', CONSTRAINT = 'adjustment_settlement_within';
  END IF;
  RETURN NULL;
END $$;
CREATE CONSTRAINT TRIGGER adjustment_settlement_within AFTER INSERT ON adjustment_settlement DEFERRABLE INITIALLY DEFERRED
  FOR EACH ROW EXECUTE FUNCTION check_settlement();

-- A batch that has been paid or cancelled stays as it is; items and settlements end with it, and only so.
CREATE FUNCTION keep_ended_batch() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'batch % has ended', OLD.number USING ERRCODE = 'check_violation', CONSTRAINT = 'payment_batch_ended';
END $$;
CREATE TRIGGER payment_batch_ended BEFORE UPDATE ON payment_batch
  FOR EACH ROW WHEN (OLD.status IN ('paid', 'cancelled')) EXECUTE FUNCTION keep_ended_batch();
CREATE FUNCTION end_with_batch() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  IF NEW.living OR NOT EXISTS (SELECT FROM payment_batch b WHERE b.number = NEW.batch_number AND b.status = 'cancelled') THEN
    RAISE EXCEPTION 'an item ends with its batch' USING ERRCODE = 'check_violation', CONSTRAINT = 'payment_item_ends';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER payment_item_ends BEFORE UPDATE OF living ON payment_item
  FOR EACH ROW WHEN (OLD.living IS DISTINCT FROM NEW.living) EXECUTE FUNCTION end_with_batch();
CREATE TRIGGER adjustment_settlement_ends BEFORE UPDATE OF living ON adjustment_settlement
  FOR EACH ROW WHEN (OLD.living IS DISTINCT FROM NEW.living) EXECUTE FUNCTION end_with_batch();
